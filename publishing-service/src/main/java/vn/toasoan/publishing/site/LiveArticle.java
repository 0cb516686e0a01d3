package vn.toasoan.publishing.site;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toasoan.publishing.catalogue.Section;
import vn.toasoan.publishing.media.Variant;
import vn.toasoan.publishing.work.Sha256;

/**
 * An article as the public sees it: everything that its page, the lists and the feed need, and nothing more.
 *
 * @param body approved HTML with {@code media:{mediaId}} pictures; sanitised again whenever it is rendered
 * @param authors those whose name is known; empty when the team alone signs
 * @param source where the text comes from; null when the school wrote it
 * @param publishedAt first publication
 * @param modifiedAt when this edition went live; equal to {@code publishedAt} for the first
 * @param correctionNote what this edition corrected, in words for the reader; null for the first
 * @param pictures in the order of the approved revision
 */
public record LiveArticle(
        UUID articleId,
        int edition,
        String slug,
        String title,
        String summary,
        String body,
        Section section,
        String teamName,
        List<Author> authors,
        String source,
        Instant publishedAt,
        Instant modifiedAt,
        String correctionNote,
        List<Picture> pictures) {

    /** A line of the byline; the id never reaches a page. */
    public record Author(UUID personId, String name) {

        public Author {
            name = PlainText.clean(name);
        }

        /** Path of the list of what this person wrote; two of one name have two lists. */
        public String path() {
            byte[] id = personId.toString().getBytes(StandardCharsets.US_ASCII);
            return Paths.AUTHORS + "/" + Slug.of(name) + "-" + Sha256.hex(id).substring(0, 6);
        }
    }

    /**
     * A rendition on the site.
     *
     * @param sha256 of the rendition's bytes, which is also its file's name
     * @param caption null where there is none
     * @param credit null where there is none
     * @param variants narrower ones, narrowest first
     */
    public record Picture(
            UUID mediaId,
            String sha256,
            int width,
            int height,
            String alt,
            String caption,
            String credit,
            List<Variant> variants) {

        public Picture {
            variants = variants == null ? List.of() : List.copyOf(variants);
            alt = PlainText.clean(alt);
            caption = PlainText.optional(caption);
            credit = PlainText.optional(credit);
        }

        public String path() {
            return path(sha256);
        }

        /** The narrowest there is. */
        public String smallPath() {
            return variants.isEmpty() ? path() : path(variants.getFirst().sha256());
        }

        /**
         * Every width for the browser to choose from; null where there is only one.
         *
         * @param base put before each path
         */
        public String srcset(String base) {
            return variants.isEmpty()
                    ? null
                    : variants.stream()
                                    .map(variant -> base + path(variant.sha256()) + " " + variant.width() + "w, ")
                                    .collect(Collectors.joining())
                            + base + path() + " " + width + "w";
        }

        private static String path(String hash) {
            return "/media/" + hash + ".jpg";
        }
    }

    public LiveArticle {
        title = PlainText.clean(title);
        summary = PlainText.clean(summary);
        teamName = PlainText.clean(teamName);
        source = PlainText.optional(source);
        correctionNote = PlainText.optional(correctionNote);
        authors = List.copyOf(authors);
        pictures = List.copyOf(pictures);
    }

    /** Path of the article's page; the same for every edition. */
    public String path() {
        return "/tin/" + slug;
    }

    /** Path of the list of what the team handed in. */
    public String teamPath() {
        return Paths.TEAMS + "/" + Slug.of(teamName);
    }

    /** The month of first publication where the school is, such as {@code 2026-11}. */
    String month() {
        return VietnameseDate.month(publishedAt);
    }

    /** The same under another address. */
    public LiveArticle at(String newSlug) {
        return new LiveArticle(
                articleId,
                edition,
                newSlug,
                title,
                summary,
                body,
                section,
                teamName,
                authors,
                source,
                publishedAt,
                modifiedAt,
                correctionNote,
                pictures);
    }

    LiveArticle signedBy(List<Author> names) {
        return new LiveArticle(
                articleId,
                edition,
                slug,
                title,
                summary,
                body,
                section,
                teamName,
                names,
                source,
                publishedAt,
                modifiedAt,
                correctionNote,
                pictures);
    }
}
