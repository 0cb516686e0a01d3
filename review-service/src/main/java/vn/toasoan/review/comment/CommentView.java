package vn.toasoan.review.comment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comment as its reader sees it, beside the text that is under review now. */
@Schema(name = "ReviewComment")
record CommentView(
        UUID id,
        long version,

        @Schema(description = "Nói về bản nộp nào") int revision,

        UUID parentId,
        Visibility visibility,
        UUID writtenBy,
        String text,
        Passage passage,
        List<UUID> mentions,
        Instant writtenAt,
        UUID resolvedBy,
        Instant resolvedAt) {

    @Schema(name = "CommentPassage", description = "Đoạn được nói tới, và chỗ của nó trong nội dung hiện tại")
    record Passage(
            String exact,
            Anchor.Found found,

            @Schema(description = "Vị trí trong chữ của nội dung, không tính thẻ, khoảng trắng gộp một")
            Integer start,

            Integer end,

            @Schema(description = "Khi CHANGED: đoạn ấy bây giờ")
            String now) {}

    /** @param plain the text that passages are found in */
    static CommentView of(Comment comment, String plain) {
        return new CommentView(
                comment.id(),
                comment.version(),
                comment.revision(),
                comment.parentId(),
                comment.visibility(),
                comment.writtenBy(),
                comment.text(),
                comment.anchor() == null ? null : passage(comment.anchor(), plain),
                comment.mentions(),
                comment.writtenAt(),
                comment.resolvedBy(),
                comment.resolvedAt());
    }

    private static Passage passage(Anchor anchor, String plain) {
        Anchor.Place place = anchor.in(plain);
        boolean lost = place.found() == Anchor.Found.LOST;
        return new Passage(
                anchor.exact(),
                place.found(),
                lost ? null : place.start(),
                lost ? null : place.end(),
                place.found() == Anchor.Found.CHANGED ? plain.substring(place.start(), place.end()) : null);
    }
}
