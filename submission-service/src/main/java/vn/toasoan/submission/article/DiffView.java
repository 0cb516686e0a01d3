package vn.toasoan.submission.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.submission.revision.Image;
import vn.toasoan.submission.revision.Revision;
import vn.toasoan.submission.revision.WordDiff;
import vn.toasoan.submission.text.ReadableText;

/** What changed between two hand-ins. */
@Schema(name = "RevisionDiff")
record DiffView(
        UUID articleId,
        int from,
        int to,

        @Schema(description = "Same content: an approval of one would hold for the other")
        boolean sameContent,

        @Schema(description = "Fields that differ, the body excepted")
        List<FieldChange> fields,

        @Schema(
                description = "The body as a reader sees it, one line a block; a single EQUAL where only the layout or "
                        + "nothing changed")
        List<WordDiff.Change> body,

        List<ImageChange> media) {

    /** A field that differs. */
    @Schema(name = "FieldChange")
    record FieldChange(@Schema(examples = "title") String field, List<WordDiff.Change> changes) {}

    /** An image that differs. */
    @Schema(name = "ImageChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImageChange(
            UUID mediaId,

            @Schema(enumeration = {"ADDED", "REMOVED", "DESCRIBED", "MOVED"})
            String what,

            @Schema(description = "Absent for an added one") Image before,

            @Schema(description = "Absent for a removed one")
            Image after) {}

    static DiffView of(Revision old, Revision fresh) {
        Revision.Content a = old.content();
        Revision.Content b = fresh.content();
        return new DiffView(
                fresh.articleId(),
                old.number(),
                fresh.number(),
                old.contentHash().equals(fresh.contentHash()),
                fields(a, b),
                WordDiff.of(ReadableText.of(a.body()), ReadableText.of(b.body())),
                images(a.images(), b.images()));
    }

    private static List<FieldChange> fields(Revision.Content a, Revision.Content b) {
        Map<String, String> before = texts(a);
        Map<String, String> after = texts(b);
        return before.keySet().stream()
                .filter(field -> !before.get(field).equals(after.get(field)))
                .map(field -> new FieldChange(field, WordDiff.of(before.get(field), after.get(field))))
                .toList();
    }

    private static Map<String, String> texts(Revision.Content content) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("kind", content.kind());
        texts.put("title", content.title());
        texts.put("summary", content.summary());
        texts.put("topic", content.topic());
        texts.put("team", content.team());
        texts.put("coTeams", String.join(" ", content.coTeams()));
        texts.put("authors", String.join(" ", content.authors()));
        texts.put("planTasks", String.join(" ", content.planTasks()));
        texts.put("eventDate", Objects.toString(content.eventDate(), ""));
        texts.put("publishAt", Objects.toString(content.publishAt(), ""));
        texts.put("source", Objects.toString(content.source(), ""));
        texts.put("videoUrl", Objects.toString(content.videoUrl(), ""));
        texts.put("document", Objects.toString(content.document(), ""));
        return texts;
    }

    private static List<ImageChange> images(List<Image> before, List<Image> after) {
        Map<UUID, Image> old = byId(before);
        Map<UUID, Image> fresh = byId(after);
        List<ImageChange> changes = new ArrayList<>();
        before.stream()
                .filter(image -> !fresh.containsKey(image.mediaId()))
                .forEach(image -> changes.add(new ImageChange(image.mediaId(), "REMOVED", image, null)));
        List<UUID> kept =
                before.stream().map(Image::mediaId).filter(fresh::containsKey).toList();
        List<UUID> keptNow =
                after.stream().map(Image::mediaId).filter(old::containsKey).toList();
        for (Image image : after) {
            Image was = old.get(image.mediaId());
            if (was == null) {
                changes.add(new ImageChange(image.mediaId(), "ADDED", null, image));
            } else if (!was.equals(image)) {
                changes.add(new ImageChange(image.mediaId(), "DESCRIBED", was, image));
            } else if (kept.indexOf(image.mediaId()) != keptNow.indexOf(image.mediaId())) {
                changes.add(new ImageChange(image.mediaId(), "MOVED", was, image));
            }
        }
        return changes;
    }

    private static Map<UUID, Image> byId(List<Image> images) {
        return images.stream().collect(Collectors.toMap(Image::mediaId, image -> image));
    }
}
