package vn.toasoan.submission.intake;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import vn.toasoan.submission.text.BodyHtml;

/** The words of a mail: its HTML where it has some, else its plain text. */
final class LetterText {

    private static final int MAX_BYTES = 512 * 1024;
    /** What an article's body may hold. */
    private static final int MAX_BODY = 190 * 1024;

    private static final Pattern PARAGRAPHS = Pattern.compile("(?:\\r?\\n[ \\t]*){2,}");
    private static final Pattern LINES = Pattern.compile("\\r?\\n");
    private static final Pattern IMAGE = Pattern.compile("<img\\b[^>]*>");

    private final StringBuilder plain = new StringBuilder();
    private String html;

    /** Returns how many bytes it had; more than {@value #MAX_BYTES} are not read. */
    long take(Part part) throws MessagingException, IOException {
        byte[] bytes;
        try (InputStream in = part.getInputStream()) {
            bytes = in.readNBytes(MAX_BYTES);
        }
        String words = new String(bytes, charset(part.getContentType()));
        if (!part.isMimeType("text/html")) {
            plain.append(words).append("\n\n");
        } else if (html == null) {
            html = words;
        }
        return bytes.length;
    }

    private static Charset charset(String type) {
        try {
            String named = new ContentType(type).getParameter("charset");
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(named));
        } catch (jakarta.mail.internet.ParseException | IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Sanitised, without pictures: those come as enclosures. What is too long for an article falls back to less. */
    String html() {
        String rich = html == null ? "" : sanitised(html);
        return rich.isEmpty() || tooLong(rich) ? paragraphs(plain.toString()) : rich;
    }

    /** Plain text as sanitised HTML, cut where it is too long for an article. */
    static String paragraphs(String text) {
        StringBuilder body = new StringBuilder();
        for (String paragraph : PARAGRAPHS.split(text.strip())) {
            String next = paragraph.isBlank()
                    ? ""
                    : "<p>" + LINES.matcher(escaped(paragraph.strip())).replaceAll("<br>") + "</p>";
            if (tooLong(body + next)) {
                break;
            }
            body.append(next);
        }
        return sanitised(body.toString());
    }

    private static String sanitised(String html) {
        return IMAGE.matcher(BodyHtml.sanitise(html)).replaceAll("").strip();
    }

    private static boolean tooLong(String body) {
        return body.getBytes(StandardCharsets.UTF_8).length > MAX_BODY;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
