package vn.toasoan.publishing.delivery;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** The words that go before an article, in the form that an office expects. Plain text. */
final class CoverLetter {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(Directory.SCHOOL);

    private CoverLetter() {}

    /** @param title of the article, which a withdrawal does not carry */
    static String of(String office, Action action, String title, Message message) {
        Message.Data data = message.data();
        List<String> lines = new ArrayList<>();
        lines.add("Kính gửi: " + office);
        lines.add("");
        lines.add(opening(data.school().name(), action, message));
        lines.add("");
        lines.add("Tiêu đề: " + title);
        if (message.isWithdrawal()) {
            lines.add("Địa chỉ trước đây: " + data.url());
            lines.add("Ngày gỡ: " + day(data.withdrawnAt()));
        } else {
            lines.add("Chuyên mục: " + data.section().name());
            lines.add("Tác giả: " + data.byline());
            lines.add("Ngày đăng: " + day(data.publishedAt()));
            lines.add("Địa chỉ: " + data.url());
            if (data.correctionNote() != null) {
                lines.add("Nội dung đính chính: " + data.correctionNote());
            }
            if (data.source() != null) {
                lines.add("Nguồn: " + data.source());
            }
        }
        lines.add("");
        lines.add("Trân trọng cảm ơn.");
        lines.add(data.school().name());
        return String.join("\n", lines) + "\n";
    }

    static String subject(Action action, String title) {
        return switch (action) {
                    case PUBLISH -> "[Tin bài] ";
                    case CORRECT -> "[Đính chính] ";
                    case TAKEDOWN -> "[Đề nghị gỡ] ";
                }
                + title;
    }

    private static String opening(String school, Action action, Message message) {
        return switch (action) {
            case PUBLISH ->
                school + " gửi bài viết kèm theo, đề nghị quý cơ quan xem xét đăng trên trang thông tin điện tử.";
            case CORRECT ->
                school + " gửi bản đính chính của bài viết đã gửi trước đây, đề nghị quý cơ quan thay bản cũ.";
            case TAKEDOWN ->
                message.isWithdrawal()
                        ? school + " đã gỡ bài viết dưới đây, đề nghị quý cơ quan gỡ bài khỏi trang và xác nhận lại."
                        : school
                                + " đã gỡ một ảnh của bài viết dưới đây, đề nghị quý cơ quan thay bản kèm theo, xóa ảnh"
                                + " không còn trong bài và xác nhận lại.";
        };
    }

    private static String day(Instant moment) {
        return DAY.format(moment);
    }
}
