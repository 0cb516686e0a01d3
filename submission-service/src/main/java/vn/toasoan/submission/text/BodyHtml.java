package vn.toasoan.submission.text;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The HTML that a body may hold (ADR 4). Anything else is dropped without complaint: a page pasted from a word
 * processor must work, and comes out harmless.
 */
public final class BodyHtml {

    private static final String UUID_PATTERN =
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";
    private static final Pattern IMAGE_SOURCE = Pattern.compile("media:(" + UUID_PATTERN + ")");
    private static final Pattern IMAGE = Pattern.compile("<img\\b[^>]*?\\ssrc=\"media:(" + UUID_PATTERN + ")\"");
    private static final Pattern IMAGE_WITHOUT_SOURCE = Pattern.compile("<img(?![^>]*\\ssrc=)[^>]*>");
    private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|mailto:)\\S+");
    private static final Pattern SPAN = Pattern.compile("[1-9][0-9]?");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("h2", "h3", "h4", "p", "br", "blockquote", "ul", "ol", "li")
            .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
            .allowElements("strong", "em", "u", "sub", "sup", "a", "img")
            .allowElements((element, attributes) -> "strong", "b")
            .allowElements((element, attributes) -> "em", "i")
            .allowElements((element, attributes) -> "h2", "h1")
            .allowUrlProtocols("http", "https", "mailto", "media")
            .allowAttributes("href")
            .matching(LINK)
            .onElements("a")
            .requireRelsOnLinks("noopener", "nofollow")
            .allowAttributes("src")
            .matching(IMAGE_SOURCE)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("colspan", "rowspan")
            .matching(SPAN)
            .onElements("td", "th")
            .disallowWithoutAttributes("a", "img")
            .toFactory();

    private BodyHtml() {}

    /** Idempotent. */
    public static String sanitise(String html) {
        String safe = POLICY.sanitize(PlainText.block(html));
        return IMAGE_WITHOUT_SOURCE.matcher(safe).replaceAll("").strip();
    }

    /** Images that a sanitised body refers to, in their order. */
    public static Set<UUID> images(String sanitised) {
        Set<UUID> ids = new LinkedHashSet<>();
        Matcher matcher = IMAGE.matcher(sanitised);
        while (matcher.find()) {
            ids.add(UUID.fromString(matcher.group(1)));
        }
        return ids;
    }
}
