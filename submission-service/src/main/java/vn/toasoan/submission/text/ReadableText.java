package vn.toasoan.submission.text;

import java.util.regex.Pattern;
import org.owasp.html.Encoding;

/** A sanitised body as a reader sees it: one line a block, no tags. For comparing, not for showing as HTML. */
public final class ReadableText {

    private static final Pattern BREAK =
            Pattern.compile("(?:</?(?:p|h[2-4]|blockquote|ul|ol|table|thead|tbody|tfoot|tr|caption)>|<br ?/?>)\\s*");
    private static final Pattern ITEM = Pattern.compile("<li>");
    private static final Pattern CELL_END = Pattern.compile("</t[dh]>\\s*(?=<t[dh])");
    private static final Pattern IMAGE = Pattern.compile("<img\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[^>]+>");
    private static final Pattern SPACES = Pattern.compile("[^\\S\\n]+");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\s*\\n\\s*");

    private ReadableText() {}

    public static String of(String sanitised) {
        String text = IMAGE.matcher(sanitised).replaceAll("\n[ảnh]\n");
        text = ITEM.matcher(text).replaceAll("\n• ");
        text = CELL_END.matcher(text).replaceAll(" | ");
        text = BREAK.matcher(text).replaceAll("\n");
        text = TAG.matcher(text).replaceAll("");
        text = SPACES.matcher(Encoding.decodeHtml(text, false)).replaceAll(" ");
        return EMPTY_LINES.matcher(text).replaceAll("\n").strip();
    }
}
