package vn.toasoan.publishing.site;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The allow-list of a body (ADR 4), applied again on every rendering, whatever was applied when the text came in. */
final class BodyPolicy {

    private static final Pattern MEDIA = Pattern.compile("media:[0-9a-fA-F-]{36}");
    private static final Pattern LINK = Pattern.compile("(?i)(https?://|mailto:).*", Pattern.DOTALL);
    private static final Pattern SPAN = Pattern.compile("[1-9][0-9]?");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "h2", "h3", "h4", "blockquote")
            .allowElements("strong", "em", "u", "sub", "sup")
            .allowElements("ul", "ol", "li")
            .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
            .allowAttributes("colspan", "rowspan")
            .matching(SPAN)
            .onElements("th", "td")
            .allowAttributes("scope")
            .matching(true, "row", "col", "rowgroup", "colgroup")
            .onElements("th")
            .allowElements("a")
            .allowUrlProtocols("http", "https", "mailto", "media")
            .allowAttributes("href")
            .matching(LINK)
            .onElements("a")
            .requireRelsOnLinks("nofollow", "noopener")
            .allowElements("img")
            .allowAttributes("src")
            .matching(MEDIA)
            .onElements("img")
            .toFactory();

    private BodyPolicy() {}

    /** @return HTML that holds no script, handler, style or foreign address of a picture */
    static String sanitise(String html) {
        return POLICY.sanitize(PlainText.legal(html));
    }
}
