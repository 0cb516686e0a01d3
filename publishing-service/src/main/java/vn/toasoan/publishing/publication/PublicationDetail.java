package vn.toasoan.publishing.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A publication with all that became of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "articleId",
            "state",
            "title",
            "team",
            "createdAt",
            "pinned",
            "approvalReversed",
            "actions",
            "decisions",
            "editions",
            "consequences"
        })
record PublicationDetail(
        UUID articleId,
        PublicationState state,
        String title,
        String team,

        @Schema(description = "Where the public reads it; absent until it is published")
        String url,

        @Schema(description = "Number of the edition on the site; absent until it is published")
        Integer edition,

        @Schema(description = "The approved moment, when one was set")
        Instant publishAt,

        Instant firstPublishedAt,
        Instant createdAt,

        @Schema(description = "Nothing goes out before, whatever is scheduled")
        Instant embargoUntil,

        @Schema(description = "When the notice leaves the site by itself")
        Instant expiresAt,

        @Schema(description = "Absent while nobody holds the publication")
        HoldView hold,

        boolean pinned,
        Instant pinnedUntil,

        @Schema(description = "Whether the reviewers took back their approval of the newest text")
        boolean approvalReversed,

        @Schema(description = "What the caller can do now") List<Command> actions,

        @Schema(description = "What was done, in its order") List<DecisionView> decisions,

        @Schema(description = "In the order of their numbers")
        List<EditionView> editions,

        @Schema(description = "Of the newest edition") List<Consequence> consequences) {

    static final String EXAMPLE = """
            {"articleId":"019ab9c0-0003-7a10-8f00-3c5d9e2b7a03","state":"PUBLISHED",
             "title":"Ngày hội đọc sách “Mỗi trang sách, một chân trời”","team":"doi",
             "url":"https://truong.example/tin/ngay-hoi-doc-sach-moi-trang-sach-mot-chan-troi","edition":1,
             "firstPublishedAt":"2026-11-30T02:00:02.114Z","createdAt":"2026-11-30T02:00:00.402Z",
             "pinned":false,"approvalReversed":false,"actions":["HOLD","UNPUBLISH","TAKE_DOWN","SET_EXPIRY","PIN","RENAME"],
             "decisions":[],
             "editions":[{"number":1,"state":"PUBLISHED","occasion":"APPROVAL","revision":1,"approvedAt":"2026-11-30T02:00:00Z",
               "publishedAt":"2026-11-30T02:00:02.114Z",
               "pageSha256":"73e23b443f02b5eeecab79cce1271719db43827879e7baf0849233db8742a240"}],
             "consequences":[
               {"kind":"PAGE","target":"/tin/ngay-hoi-doc-sach-moi-trang-sach-mot-chan-troi","state":"DONE","at":"2026-11-30T02:00:02.130Z"},
               {"kind":"FEED","target":"/feed.atom","state":"PENDING"},
               {"kind":"PUBLIC_EVENT","target":"public.article.v1","state":"DONE","at":"2026-11-30T02:00:02.130Z"}]}
            """;

    /** @param problem stable code of what holds the edition up; absent when nothing does */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "PublicationHold",
            requiredProperties = {"by", "at"})
    record HoldView(UUID by, String reason, UUID incidentId, Instant at) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(requiredProperties = {"number", "state", "occasion", "revision", "approvedAt"})
    record EditionView(
            int number,
            EditionState state,
            Occasion occasion,
            int revision,
            Instant approvedAt,
            Instant publishAt,
            Instant publishedAt,
            String publicNote,
            String pageSha256,
            @Schema(examples = "MEDIA_MISSING") String problem) {}
}
