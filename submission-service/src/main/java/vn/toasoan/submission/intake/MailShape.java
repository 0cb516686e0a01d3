package vn.toasoan.submission.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Looks at the lines of a mail before it is parsed: a parser makes an object of every part and of every header, and a
 * mail of a few megabytes can hold a million of each. Blocking, in constant memory.
 */
final class MailShape {

    /** Lines that could separate parts; the dashes that people draw count with them. */
    static final int MAX_SEPARATORS = 2_000;
    /** Lines that could be headers; words with a colon in a plain text count with them. */
    static final int MAX_HEADERS = 20_000;

    private MailShape() {}

    static boolean isReasonable(Path mail) throws IOException {
        int separators = 0;
        int headers = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(mail), 1 << 16)) {
            int column = 0;
            boolean name = true;
            int previous = '\n';
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c == '\n' || c == '\r') {
                    column = 0;
                    name = true;
                } else {
                    column++;
                    if (column == 2 && c == '-' && previous == '-') {
                        separators++;
                    }
                    if (name && c == ':' && column > 1) {
                        headers++;
                        name = false;
                    }
                    name &= c > ' ' && c < 127;
                }
                previous = c;
                if (separators > MAX_SEPARATORS || headers > MAX_HEADERS) {
                    return false;
                }
            }
        }
        return true;
    }
}
