package vn.toasoan.review.desk;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The HTML that a body may hold (ADR 4), as submission-service lets it in: a typo fix is no way round it. Anything else
 * is dropped without complaint.
 */
final class BodyHtml {

    private static final Pattern IMAGE_SOURCE =
            Pattern.compile("media:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
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
    static String sanitise(String html) {
        String safe = POLICY.sanitize(Normalizer.normalize(html, Normalizer.Form.NFC));
        return IMAGE_WITHOUT_SOURCE.matcher(safe).replaceAll("").strip();
    }
}
