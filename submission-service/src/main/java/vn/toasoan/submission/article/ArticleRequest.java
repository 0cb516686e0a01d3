package vn.toasoan.submission.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.submission.revision.LegalDocument;

/** What a writer sends; everything else about an article is decided here, whatever else was sent. */
@Schema(
        name = "ArticleRequest",
        requiredProperties = {"kind", "title", "topic", "team"})
record ArticleRequest(
        @Schema(
                description = "TIN: tin ngắn, BAI: bài viết, ANH: chùm ảnh, VIDEO: đường dẫn video, VAN_BAN: văn bản",
                examples = "BAI")
        ArticleKind kind,

        @Schema(minLength = 1, maxLength = 200, examples = "Ngày hội đọc sách của học sinh lớp 1")
        String title,

        @Schema(maxLength = 500, examples = "Tổ 1 tổ chức Ngày hội đọc sách với tám gian hàng.")
        String summary,

        @Schema(
                description = "HTML, at most 200 KB; what the allow-list does not know is dropped (ADR 4). "
                        + "Images: <img src=\"media:{mediaId}\" alt=\"…\">",
                examples = "<p>Ngay từ sáng sớm, sân trường đã rộn ràng.</p>")
        String body,

        @Schema(description = "Code, see GET /topics", examples = "ngoai-khoa")
        String topic,

        @Schema(description = "Code, see GET /teams; one that the caller belongs to", examples = "to-1")
        String team,

        @Schema(description = "Codes of other teams that took part, at most 5; team alone is credited")
        List<String> coTeams,

        @Schema(description = "Person ids, at most 20; the caller where absent")
        List<String> authors,

        @Schema(
                description = "Codes of tasks of the plan that it covers beside those of its topic",
                examples = "[\"II.3\"]")
        List<String> planTasks,

        @Schema(examples = "2026-11-20") LocalDate eventDate,

        @Schema(
                description = "Wished time of publication; at once where absent",
                examples = "2026-11-30T06:00:00+07:00")
        Instant publishAt,

        @Schema(maxLength = 500, examples = "Sổ thư viện nhà trường")
        String source,

        @Schema(maxLength = 300, description = "Of a VIDEO", examples = "https://www.youtube.com/watch?v=xxxxxxxxxxx")
        String videoUrl,

        @Schema(description = "Of a VAN_BAN") LegalDocument document) {

    private static final ArticleRequest EMPTY =
            new ArticleRequest(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Codes as they were sent, nulls too. */
    Stream<String> teams() {
        return Stream.concat(Stream.ofNullable(team), coTeams == null ? Stream.empty() : coTeams.stream());
    }

    ArticleRequest withBody(String other) {
        return new ArticleRequest(
                kind, title, summary, other, topic, team, coTeams, authors, planTasks, eventDate, publishAt, source,
                videoUrl, document);
    }

    /** A request without a body lacks every field, and is told so. */
    static ArticleRequest orEmpty(ArticleRequest request) {
        return request == null ? EMPTY : request;
    }
}
