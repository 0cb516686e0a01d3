package vn.toasoan.submission.intake;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.submission.article.ArticleKind;
import vn.toasoan.submission.article.ReceivedDrafts;

/** What a clerk says of the draft; what is absent is taken from the item. */
@Schema(
        name = "IntakeAcceptance",
        requiredProperties = {"topic"})
record AcceptRequest(
        @Schema(description = "BAI where absent") ArticleKind kind,

        @Schema(maxLength = 200, description = "The subject where absent")
        String title,

        @Schema(description = "Code, see GET /topics", examples = "ngoai-khoa")
        String topic,

        @Schema(description = "Code; the sender's where absent", examples = "to-1")
        String team,

        @Schema(description = "Person ids; the sender where absent and known")
        List<String> authors) {

    private static final AcceptRequest EMPTY = new AcceptRequest(null, null, null, null, null);

    static AcceptRequest orEmpty(AcceptRequest request) {
        return request == null ? EMPTY : request;
    }

    ReceivedDrafts.Received of(IntakeItem item) {
        return new ReceivedDrafts.Received(
                kind == null ? ArticleKind.BAI : kind,
                title == null ? item.subject() : title,
                item.body(),
                topic,
                team == null ? item.team() : team,
                authorsOf(item),
                item.receivedAt());
    }

    private List<String> authorsOf(IntakeItem item) {
        if (authors != null && !authors.isEmpty()) {
            return authors;
        }
        return item.sender() == null || item.sender().personId() == null
                ? List.of()
                : List.of(item.sender().personId());
    }
}
