package vn.toasoan.review.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The numbers of one period. What each says is written in {@link #DEFINITIONS}, and given out with them: a number
 * without its definition is read as whatever one fears.
 */
@Schema(name = "DeskStatistics")
record DeskStatistics(
        LocalDate from,
        LocalDate to,
        Hours timeToFirstDecision,
        Hours timeToApproval,
        Returns returns,
        List<TopicRow> topics,
        List<ReviewerRow> reviewers,
        Definitions definitions) {

    /** @param articles over how many; the hours are null where that is none */
    @Schema(name = "HoursTaken")
    record Hours(
            long articles,

            @Schema(description = "Trung vị, giờ đồng hồ") Double median,

            @Schema(description = "Chín phần mười không lâu hơn, giờ đồng hồ")
            Double ninetieth) {}

    /** @param average null where no article was approved */
    @Schema(name = "ReturnsPerArticle")
    record Returns(long articles, long returns, Double average, long neverReturned) {}

    @Schema(name = "TopicStatistics")
    record TopicRow(
            String topic,
            long opened,
            long approved,
            long returned,
            long refused,
            long cancelled,
            Double medianHoursToApproval) {}

    @Schema(name = "ReviewerLoad")
    record ReviewerRow(
            UUID personId, String displayName, long decisions, long approvals, long returns, long refusals) {}

    @Schema(name = "StatisticsDefinitions")
    record Definitions(
            String period,
            String timeToFirstDecision,
            String timeToApproval,
            String returns,
            String topics,
            String reviewers) {}

    static final Definitions DEFINITIONS = new Definitions(
            "Ngày theo giờ Việt Nam, tính cả ngày đầu và ngày cuối.",
            "Với mỗi hồ sơ mở trong kỳ và đã có quyết định: số giờ từ khi mở tới quyết định duyệt, trả lại hoặc từ"
                    + " chối đầu tiên. Không tính góp ý, đổi chuyên mục, hủy duyệt và lần duyệt chuyển từ bản trước. Giờ"
                    + " đồng hồ, cả ngày nghỉ.",
            "Với mỗi bài được duyệt xong lần đầu trong kỳ: số giờ từ khi hồ sơ đầu tiên của bài mở tới khi bài được"
                    + " duyệt, gồm cả thời gian tác giả sửa.",
            "Với mỗi bài được duyệt xong lần đầu trong kỳ: số lần bài bị trả lại trước đó.",
            "Hồ sơ mở trong kỳ, theo chuyên mục hiện tại và trạng thái hiện tại.",
            "Quyết định trong kỳ của từng người: duyệt, trả lại, từ chối. Không tính góp ý và lần duyệt chuyển từ bản"
                    + " trước.");
}
