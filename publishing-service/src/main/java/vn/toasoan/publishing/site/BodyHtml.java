package vn.toasoan.publishing.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import vn.toasoan.publishing.site.LiveArticle.Picture;

/** An article's text with its pictures in place: the same HTML for page, feed and public event. */
final class BodyHtml {

    private final Map<UUID, Picture> pictures;
    private final String base;
    private final Set<UUID> shown = new HashSet<>();
    private final Document document;

    private BodyHtml(LiveArticle article, String base, Predicate<String> mayLinkTo) {
        this.pictures = article.pictures().stream()
                .collect(Collectors.toMap(Picture::mediaId, Function.identity(), (first, second) -> first));
        this.base = base;
        this.document = Jsoup.parseBodyFragment(BodyPolicy.sanitise(article.body()));
        document.outputSettings().prettyPrint(false).charset("UTF-8");
        document.select("a[href]").stream()
                .filter(link -> !mayLinkTo.test(link.attr("href")))
                .forEach(Element::unwrap);
    }

    /**
     * @param base put before the path of each picture: empty on our own pages, the site's address elsewhere
     * @param mayLinkTo whether an address may be linked to; the words of other links stay as words
     */
    static String of(LiveArticle article, String base, Predicate<String> mayLinkTo) {
        return new BodyHtml(article, base, mayLinkTo).render(article);
    }

    private String render(LiveArticle article) {
        Element body = document.body();
        for (Element img : new ArrayList<>(body.select("img"))) {
            place(img);
        }
        body.select("p").stream()
                .filter(p -> p.childNodes().stream().allMatch(BodyHtml::isBlank))
                .forEach(Element::remove);
        List<Picture> rest = article.pictures().stream()
                .filter(picture -> !shown.contains(picture.mediaId()))
                .toList();
        if (!rest.isEmpty()) {
            Element gallery = body.appendElement("div").addClass(rest.size() == 1 ? "pictures" : "pictures several");
            rest.forEach(picture -> gallery.appendChild(figure(picture)));
        }
        return body.html();
    }

    /** A reference to a picture that the article does not have, or has shown before, leaves nothing behind. */
    private void place(Element img) {
        Picture picture = pictures.get(mediaId(img));
        Element block = blockOf(img);
        if (picture != null && shown.add(picture.mediaId())) {
            block.after(figure(picture));
        }
        img.remove();
    }

    /** A figure may not stand inside a paragraph or heading: it follows the outermost one. */
    private static Element blockOf(Element img) {
        Element block = img;
        for (Element e = img; e.parent() != null && !e.nameIs("body"); e = e.parent()) {
            if (!e.parent().nameIs("body")
                    && !Set.of("li", "td", "th", "blockquote")
                            .contains(e.parent().normalName())) {
                block = e.parent();
            } else {
                break;
            }
        }
        return block;
    }

    private Element figure(Picture picture) {
        Element figure = document.createElement("figure");
        Element img = figure.appendElement("img")
                .attr("src", base + picture.path())
                .attr("alt", picture.alt())
                .attr("width", Integer.toString(picture.width()))
                .attr("height", Integer.toString(picture.height()));
        String widths = picture.srcset(base);
        if (widths != null) {
            img.attr("srcset", widths).attr("sizes", "(min-width: 48rem) 46rem, 92vw");
        }
        img.attr("loading", "lazy").attr("decoding", "async");
        if (picture.caption() != null || picture.credit() != null) {
            Element caption = figure.appendElement("figcaption");
            if (picture.caption() != null) {
                caption.appendText(picture.caption());
            }
            if (picture.credit() != null) {
                caption.appendText(picture.caption() == null ? "" : " ");
                caption.appendElement("span").addClass("credit").text(picture.credit());
            }
        }
        return figure;
    }

    private static UUID mediaId(Element img) {
        String src = img.attr("src");
        try {
            return src.startsWith("media:") ? UUID.fromString(src.substring("media:".length())) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isBlank(Node node) {
        return node.nodeName().equals("br")
                || (node.nodeName().equals("#text") && node.outerHtml().isBlank());
    }
}
