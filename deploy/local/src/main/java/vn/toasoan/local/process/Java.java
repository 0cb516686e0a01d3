package vn.toasoan.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines that run the JDK this program runs on. */
public final class Java {

    private Java() {}

    /** {@code java <options> -jar <jar>}. */
    public static List<String> jar(List<String> options, Path jar) {
        return command(options, List.of("-jar", jar.toString()));
    }

    /** {@code java <options> -cp <classPath> <mainClass> <arguments>}. */
    public static List<String> main(List<String> options, String classPath, String mainClass, List<String> arguments) {
        List<String> rest = new ArrayList<>(List.of("-cp", classPath, mainClass));
        rest.addAll(arguments);
        return command(options, rest);
    }

    private static List<String> command(List<String> options, List<String> rest) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(rest);
        return command;
    }
}
