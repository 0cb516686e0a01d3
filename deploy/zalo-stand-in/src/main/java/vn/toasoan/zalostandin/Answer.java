package vn.toasoan.zalostandin;

import java.util.Map;

/** What goes back, and whether all of it does. */
record Answer(int status, String type, String body, Map<String, String> headers, Ending ending) {

    /** What becomes of the line. */
    enum Ending {
        WHOLE,
        /** Half of the body, then the line breaks. */
        CUT,
        /** The line breaks before anything is said. */
        DROP,
        /** Nothing is ever said. */
        HANG
    }

    static Answer json(Object body) {
        return json(body, Map.of());
    }

    static Answer json(Object body, Map<String, String> headers) {
        return new Answer(200, "application/json", Json.write(body), headers, Ending.WHOLE);
    }

    /** HTTP 200 with an error, as Zalo says almost everything. */
    static Answer error(int code, Map<String, String> headers) {
        return json(Map.of("error", code, "message", ErrorText.of(code)), headers);
    }

    static Answer page(int status) {
        return new Answer(status, "text/html", "<html><body>Bad Gateway</body></html>", Map.of(), Ending.WHOLE);
    }

    static Answer redirect(String to) {
        return new Answer(302, "text/plain", "", Map.of("Location", to), Ending.WHOLE);
    }

    Answer ending(Ending how) {
        return new Answer(status, type, body, headers, how);
    }
}
