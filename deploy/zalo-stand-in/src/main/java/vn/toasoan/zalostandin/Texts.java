package vn.toasoan.zalostandin;

/** How long a text is to Zalo. It counts what it is given: a text that was not composed first is longer than it looks. */
final class Texts {

    static final int LONGEST = 2000;

    private Texts() {}

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static boolean fits(String text) {
        return !text.isEmpty() && length(text) <= LONGEST;
    }
}
