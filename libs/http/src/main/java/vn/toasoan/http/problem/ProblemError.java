package vn.toasoan.http.problem;

/**
 * One entry of a problem's {@code errors}.
 *
 * @param pointer JSON pointer into the body, or {@code /name} of a parameter
 * @param code names the rule that was broken; stable
 * @param in {@code query}, {@code path} or {@code header} where the value was no part of the body; else null
 * @param text what to say of it
 */
record ProblemError(String pointer, String code, String in, Text text) {

    /**
     * @param key of the catalogue, without {@code .detail}
     * @param fallback said when the catalogue has no such key; null says nothing
     * @param args arguments of the text
     */
    record Text(String key, String fallback, Object... args) {}

    static ProblemError inBody(String pointer, String code, Object... args) {
        return new ProblemError(pointer, code, null, new Text(code, null, args));
    }
}
