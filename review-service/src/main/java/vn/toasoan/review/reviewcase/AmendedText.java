package vn.toasoan.review.reviewcase;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The words of an article with its typos fixed; what isn't words (topic, authors, images themselves) can't be changed
 * this way.
 *
 * @param body sanitised HTML
 * @param images words of images, by id; an image that isn't named keeps its words
 */
public record AmendedText(String title, String summary, String body, List<ImageText> images) {

    /** @param caption null: none; @param credit null: none */
    public record ImageText(UUID mediaId, String alt, String caption, String credit) {}

    public AmendedText {
        images = List.copyOf(images);
    }

    /** The next amendment of a revision, with its own hash. */
    Revision appliedTo(Revision content) {
        Map<UUID, ImageText> words = images.stream().collect(Collectors.toMap(ImageText::mediaId, one -> one));
        List<Revision.Media> media = content.media().stream()
                .map(image -> image.described(words.get(image.mediaId())))
                .toList();
        return content.amended(title, summary, body, content.topic(), media);
    }
}
