package vn.toasoan.submission.media;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.Refusal.Kind;
import vn.toasoan.submission.text.PlainText;

/**
 * What people say about an image.
 *
 * @param identifiablePupil null is no answer, and refused
 */
@Schema(name = "MediaDescription", requiredProperties = "identifiablePupil")
record DescribeRequest(
        @Schema(maxLength = 300, examples = "Các gian hàng sách trong sân trường")
        String alt,

        @Schema(maxLength = 500, examples = "Sân trường trước giờ khai mạc")
        String caption,

        @Schema(maxLength = 200, examples = "Tổ 1") String credit,

        @Schema(description = "Whether a pupil can be recognised")
        Boolean identifiablePupil) {

    private static final int ALT_MAX = 300;
    private static final int CAPTION_MAX = 500;
    private static final int CREDIT_MAX = 200;

    static Media.Description description(DescribeRequest request) {
        return (request == null ? new DescribeRequest(null, null, null, null) : request).description();
    }

    /** Cleaned; refused with every fault at once. */
    Media.Description description() {
        Refusal faults = Refusal.of(Kind.INVALID, "VALIDATION");
        String cleanAlt = alt == null ? "" : PlainText.line(alt);
        String cleanCaption = PlainText.optionalLine(caption);
        String cleanCredit = PlainText.optionalLine(credit);
        notLonger(faults, "/alt", cleanAlt, ALT_MAX);
        notLonger(faults, "/caption", cleanCaption, CAPTION_MAX);
        notLonger(faults, "/credit", cleanCredit, CREDIT_MAX);
        if (identifiablePupil == null) {
            faults.at("/identifiablePupil", "REQUIRED");
        }
        if (!faults.faults().isEmpty()) {
            throw faults;
        }
        return new Media.Description(cleanAlt, cleanCaption, cleanCredit, identifiablePupil);
    }

    private static void notLonger(Refusal faults, String pointer, String text, int max) {
        if (text != null && text.codePointCount(0, text.length()) > max) {
            faults.at(pointer, "TOO_LONG", max);
        }
    }
}
