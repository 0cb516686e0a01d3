package vn.toasoan.review.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.review.reviewcase.AmendedText;
import vn.toasoan.review.reviewcase.Command;
import vn.toasoan.review.reviewcase.Revision;

/** Typos fixed; what is left out stays as it is. */
@Schema(
        name = "AmendRequest",
        examples = {"""
            {"stepId": "019aba10-0001-7c01-9001-5e7fb04d9c01", "title": "Học phân số bằng những chiếc bánh giấy",
             "note": "Sửa lỗi gõ ở tiêu đề."}\
            """})
record AmendRequest(
        @NotNull UUID stepId,
        @Size(min = 1, max = 300) String title,
        @Size(max = 2000) String summary,

        @Size(min = 1, max = 200_000) @Schema(description = "HTML theo danh sách thẻ cho phép; ảnh phải giữ nguyên")
        String body,

        @Size(max = 30) List<@NotNull @Valid Image> images,
        @Size(max = 2000) String note) {

    /** Words of one image; a caption or credit left out is none. */
    @Schema(name = "AmendedImage")
    record Image(
            @NotNull UUID mediaId,
            @NotNull @Size(min = 1, max = 500) String alt,
            @Size(max = 500) String caption,
            @Size(max = 300) String credit) {

        private AmendedText.ImageText words() {
            return new AmendedText.ImageText(mediaId, Words.of(alt), Words.of(caption), Words.of(credit));
        }
    }

    Command.Amend command(Revision before) {
        List<AmendedText.ImageText> words = Optional.ofNullable(images).orElse(List.of()).stream()
                .map(Image::words)
                .toList();
        return new Command.Amend(
                stepId,
                new AmendedText(
                        title == null ? before.title() : Words.of(title),
                        summary == null
                                ? before.summary()
                                : Optional.ofNullable(Words.of(summary)).orElse(""),
                        body == null ? before.body() : BodyHtml.sanitise(body),
                        words),
                Words.of(note));
    }

    /** Each image at most once, and a title that isn't white space. */
    boolean isContradictory() {
        long named = Optional.ofNullable(images).orElse(List.of()).stream()
                .map(Image::mediaId)
                .distinct()
                .count();
        return images != null && named != images.size() || title != null && title.isBlank();
    }
}
