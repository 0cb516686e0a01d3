package vn.toasoan.local.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One mail as it arrived.
 *
 * @param messageId with its angle brackets
 * @param source the whole message, headers first
 */
public record Mail(String messageId, String subject, String source) {

    /** @return a header's first value; empty if there is none */
    public String header(String name) {
        Matcher header =
                Pattern.compile("(?im)^" + Pattern.quote(name) + ":[ \t]*(.*)$").matcher(headers());
        return header.find() ? header.group(1).strip() : "";
    }

    private String headers() {
        int end = source.indexOf("\r\n\r\n");
        return end < 0 ? source : source.substring(0, end);
    }
}
