package vn.toasoan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;
import vn.toasoan.local.LocalStack;
import vn.toasoan.local.service.ServicePart;

/** B10, without a floor yet: resident memory of the five services after the load of the scenarios before. Linux only. */
final class Memory implements Benchmark {

    @Override
    public String name() {
        return "B10 memory after load, MB (reported, no floor yet)";
    }

    @Override
    public String run(LocalStack stack) throws IOException {
        StringJoiner each = new StringJoiner(", ");
        long rss = 0;
        long pss = 0;
        for (ServicePart service : stack.services()) {
            Path rollup = Path.of("/proc", Long.toString(service.process().pid()), "smaps_rollup");
            long mine = megabytes(rollup, "Rss:");
            each.add(service.name() + " " + mine);
            rss += mine;
            pss += megabytes(rollup, "Pss:");
        }
        return "RSS " + rss + " (PSS " + pss + "): " + each;
    }

    private static long megabytes(Path rollup, String field) throws IOException {
        return Files.readAllLines(rollup).stream()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024)
                .sum();
    }
}
