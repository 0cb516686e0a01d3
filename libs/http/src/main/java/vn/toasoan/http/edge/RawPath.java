package vn.toasoan.http.edge;

/**
 * Refuses targets that two readers could read as two different paths. Quarkus 3.34.1 has such differences between its
 * path guard and its router (CVE-2026-39852, CVE-2026-50559); here nothing of the kind reaches either.
 */
final class RawPath {

    private static final int MAX_ENCODINGS = 4;

    private RawPath() {}

    /** Whether the request target, exactly as it was sent, has one reading only. */
    static boolean isPlain(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return isPlainPath(withoutAuthority(path)) && (query < 0 || isPlainQuery(target.substring(query + 1)));
    }

    /** The absolute form (RFC 9112, 3.2.2), which a server must take, carries scheme and host before the path. */
    private static String withoutAuthority(String path) {
        if (!path.startsWith("http://") && !path.startsWith("https://")) {
            return path;
        }
        int slash = path.indexOf('/', path.indexOf("//") + 2);
        return slash < 0 ? "/" : path.substring(slash);
    }

    private static boolean isPlainPath(String path) {
        if (!path.startsWith("/") || path.contains("//")) {
            return path.equals("*");
        }
        String reading = path;
        for (int encodings = 0; encodings < MAX_ENCODINGS; encodings++) {
            if (!hasPlainCharacters(reading, encodings == 0) || hasDotSegment(reading)) {
                return false;
            }
            String decoded = decode(reading);
            if (decoded == null) {
                // What is no escape after the first reading is literal text of a segment.
                return encodings > 0;
            }
            if (decoded.equals(reading)) {
                return true;
            }
            if (count(decoded, '/') != count(reading, '/')) {
                return false;
            }
            reading = decoded;
        }
        return false;
    }

    /** Raw bytes above ASCII never belong in a target; an escaped one is a byte of UTF-8 text. */
    private static boolean hasPlainCharacters(String path, boolean raw) {
        return path.chars()
                .noneMatch(c ->
                        c == ';' || c == '\\' || c < ' ' || c == 0x7f || (raw && (c > 0x7e || c == ' ' || c == '#')));
    }

    private static boolean hasDotSegment(String path) {
        for (String segment : path.split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlainQuery(String query) {
        String decoded = decode(query);
        return decoded != null && decoded.indexOf('\0') < 0 && query.chars().allMatch(c -> c > ' ' && c != 0x7f);
    }

    /** Each escape as the one byte that it stands for; null where a percent sign begins none. */
    private static String decode(String text) {
        StringBuilder decoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '%') {
                decoded.append(c);
                continue;
            }
            int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low < 0) {
                return null;
            }
            decoded.append((char) (high * 16 + low));
            i += 2;
        }
        return decoded.toString();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
