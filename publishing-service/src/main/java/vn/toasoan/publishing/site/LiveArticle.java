package vn.toasoan.publishing.site;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.toasoan.publishing.catalogue.Section;

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
    }

    /**
     * A rendition on the site.
     *
     * @param sha256 of the rendition's bytes, which is also its file's name
     * @param caption null where there is none
     * @param credit null where there is none
     */
    public record Picture(
            UUID mediaId, String sha256, int width, int height, String alt, String caption, String credit) {

        public Picture {
            alt = PlainText.clean(alt);
            caption = PlainText.optional(caption);
            credit = PlainText.optional(credit);
        }

        public String path() {
            return "/media/" + sha256 + ".jpg";
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
