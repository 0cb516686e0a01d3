package vn.toasoan.local.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import vn.toasoan.local.Part;
import vn.toasoan.local.Progress;

/** What a person sees in the terminal. */
final class Console implements Progress {

    private static final int NAME_WIDTH = 22;

    private final PrintStream out =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final boolean colours = System.console() != null && System.getenv("NO_COLOR") == null;

    synchronized void line(String text) {
        out.println(text);
    }

    synchronized void title(String text) {
        out.println();
        out.println(bold(text));
    }

    synchronized void done(String what, Duration took, String where) {
        out.println(green("  ✓ ") + what + "  " + grey(seconds(took)));
        if (!where.isEmpty()) {
            out.println("      " + grey(where));
        }
    }

    synchronized void failed(String what, String why) {
        out.println(red("  ✗ ") + what);
        out.println("      " + why);
    }

    @Override
    public synchronized void note(String part, String what) {
        out.println("  … " + padded(part) + what);
    }

    @Override
    public synchronized void up(Part part, Duration took) {
        out.println(green("  ✓ ") + padded(part.name()) + part.address() + "  " + grey(seconds(took)));
    }

    private static String padded(String name) {
        return String.format("%-" + NAME_WIDTH + "s", name);
    }

    static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }

    private String bold(String text) {
        return coloured("1", text);
    }

    private String green(String text) {
        return coloured("32", text);
    }

    private String red(String text) {
        return coloured("31", text);
    }

    private String grey(String text) {
        return coloured("90", text);
    }

    private String coloured(String code, String text) {
        return colours ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
