package vn.toasoan.testkit;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Main class of the broker's own process: formats the storage on the first start (one JVM start less than the shell
 * scripts need). Runs on Kafka's class path alone.
 */
final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] args) throws Exception {
        String config = args[0];
        String clusterId = args[1];
        Path formatted = Path.of(args[2]);
        if (!Files.exists(formatted)) {
            int code = (int) Class.forName("kafka.tools.StorageTool")
                    .getMethod("execute", String[].class, PrintStream.class)
                    .invoke(null, new String[] {"format", "--cluster-id", clusterId, "--config", config}, System.out);
            if (code != 0) {
                throw new IllegalStateException("Storage not formatted: " + code);
            }
            Files.createFile(formatted);
        }
        Class.forName("kafka.Kafka").getMethod("main", String[].class).invoke(null, (Object) new String[] {config});
    }
}
