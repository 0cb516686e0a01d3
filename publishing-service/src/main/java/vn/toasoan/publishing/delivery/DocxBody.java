package vn.toasoan.publishing.delivery;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import vn.toasoan.publishing.delivery.DocxText.Look;

/** Carries the public body over into a Word document: its blocks as paragraphs, its figures as pictures. */
final class DocxBody {

    private static final Set<String> BLOCKS =
            Set.of("p", "h2", "h3", "h4", "li", "blockquote", "td", "th", "caption", "figcaption");

    private final DocxText text;
    private final Map<String, Message.Image> images;
    private final Function<String, byte[]> jpegs;
    private final List<byte[]> used = new ArrayList<>();
    private final Set<String> shown = new HashSet<>();

    /** @param jpegs bytes by hash; null for a picture that is not there any more */
    DocxBody(DocxText text, List<Message.Image> images, Function<String, byte[]> jpegs) {
        this.text = text;
        this.images = images.stream().collect(Collectors.toMap(Message.Image::sha256, image -> image, (a, b) -> a));
        this.jpegs = jpegs;
    }

    /** The pictures of the document, in its order. */
    List<byte[]> write(String bodyHtml) {
        walk(Jsoup.parseBodyFragment(bodyHtml).body());
        images.values().stream()
                .filter(image -> !shown.contains(image.sha256()))
                .sorted((a, b) -> a.sha256().compareTo(b.sha256()))
                .forEach(this::picture);
        return used;
    }

    private void walk(Element parent) {
        for (Element child : parent.children()) {
            if (child.tagName().equals("figure")) {
                figure(child);
            } else if (BLOCKS.contains(child.tagName())
                    && child.select("p, li, figure").stream().allMatch(inner -> inner == child)) {
                block(child);
            } else {
                walk(child);
            }
        }
    }

    private void figure(Element figure) {
        Element img = figure.selectFirst("img");
        images.values().stream()
                .filter(image -> img != null && img.attr("src").contains(image.sha256()))
                .findFirst()
                .ifPresent(this::picture);
    }

    private void picture(Message.Image image) {
        byte[] jpeg = shown.add(image.sha256()) ? jpegs.apply(image.sha256()) : null;
        if (jpeg != null) {
            used.add(jpeg);
            text.picture(image.width(), image.height(), image.alt());
            if (!image.line().isEmpty()) {
                text.paragraph("Caption", image.line());
            }
        }
    }

    private void block(Element block) {
        text.beginParagraph(
                switch (block.tagName()) {
                    case "h2", "h3", "h4" -> "Heading2";
                    case "blockquote" -> "Quote";
                    default -> null;
                });
        if (block.tagName().equals("li")) {
            text.words(
                    block.parent().tagName().equals("ol") ? (block.elementSiblingIndex() + 1) + ". " : "• ", Set.of());
        }
        inline(block, EnumSet.noneOf(Look.class));
        text.endParagraph();
    }

    private void inline(Element parent, Set<Look> looks) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                text.words(words.text(), looks);
            } else if (node instanceof Element element) {
                inline(element, looks, element.tagName());
            }
        }
    }

    private void inline(Element element, Set<Look> looks, String tag) {
        if (tag.equals("br")) {
            text.lineBreak();
            return;
        }
        EnumSet<Look> more = looks.isEmpty() ? EnumSet.noneOf(Look.class) : EnumSet.copyOf(looks);
        switch (tag) {
            case "strong" -> more.add(Look.BOLD);
            case "em" -> more.add(Look.ITALIC);
            case "u" -> more.add(Look.UNDERLINE);
            default -> {}
        }
        inline(element, more);
        if (tag.equals("a") && !element.attr("href").equals(element.text())) {
            text.words(" (" + element.attr("href") + ")", looks);
        }
    }
}
