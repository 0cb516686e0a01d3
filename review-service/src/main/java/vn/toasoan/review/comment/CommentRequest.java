package vn.toasoan.review.comment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to say. */
@Schema(
        name = "CommentRequest",
        examples = {"""
            {"text": "Số liệu này lấy ở đâu ạ?", "visibility": "AUTHOR",
             "anchor": {"exact": "hơn một trăm em", "prefix": "Sáng nay ", "suffix": " cùng đọc"}, "mentions": []}\
            """})
record CommentRequest(
        @NotBlank @Size(max = 4000) String text,

        @Schema(description = "AUTHOR: tác giả cũng thấy; DESK: chỉ bàn duyệt. Trả lời thì theo ý kiến được trả lời")
        Visibility visibility,

        @Schema(description = "Trả lời ý kiến nào") UUID parentId,

        @Valid @Schema(description = "Đoạn nào trong nội dung; bỏ trống: cả bài")
        Quote anchor,

        @Size(max = 20) List<@NotNull UUID> mentions) {

    /** A passage by its words, as shown, without tags. */
    @Schema(name = "CommentAnchor")
    record Quote(
            @NotBlank @Size(max = 500) String exact,
            @Size(max = 100) String prefix,
            @Size(max = 100) String suffix) {

        private Anchor anchor() {
            return new Anchor(PlainText.collapsed(exact), spaced(prefix), spaced(suffix));
        }

        private static String spaced(String around) {
            return around == null
                    ? ""
                    : Normalizer.normalize(around, Normalizer.Form.NFC).replaceAll("\\s+", " ");
        }
    }

    /** An answer has no anchor of its own; a thread has a visibility. */
    boolean contradictsItself() {
        return parentId != null && anchor != null || parentId == null && visibility == null;
    }

    /** @param parent the comment answered; null for none */
    Comment.Said said(Comment parent) {
        return new Comment.Said(
                parent,
                visibility,
                Normalizer.normalize(text, Normalizer.Form.NFC).strip(),
                anchor == null ? null : anchor.anchor(),
                Objects.requireNonNullElse(mentions, List.of()));
    }
}
