package vn.toasoan.compose;

import java.util.function.Supplier;

/** Counts what holds; one line for each, in the form that the calling script counts. */
final class Checks {

    private int failed;

    /** @param check returns what was seen; throws when it is not as promised */
    void that(String promise, Supplier<String> check) {
        try {
            String seen = check.get();
            System.out.println("ok - " + promise + (seen.isEmpty() ? "" : " (" + seen + ")"));
        } catch (RuntimeException e) {
            failed++;
            System.out.println("not ok - " + promise + ": " + oneLine(e));
        }
    }

    /** Without this, nothing that follows means anything. */
    void must(String promise, Supplier<String> check) {
        int before = failed;
        that(promise, check);
        if (failed > before) {
            System.exit(1);
        }
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    int failed() {
        return failed;
    }

    private static String oneLine(RuntimeException e) {
        return (e.getClass().getSimpleName() + ": " + e.getMessage()).replaceAll("\\s+", " ");
    }
}
