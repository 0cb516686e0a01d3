package vn.toasoan.submission.royalty;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.submission.text.Entries;

/** What is sent to propose a line. */
@Schema(
        name = "RoyaltyRequest",
        requiredProperties = {"articleId", "author", "genre", "level"})
record RoyaltyRequest(
        UUID articleId,

        @Schema(description = "Person id; an author of the article")
        String author,

        Genre genre,
        Level level) {

    /** Refused with every fault at once. */
    static RoyaltyLine.Proposal read(RoyaltyRequest request) {
        RoyaltyRequest said = request == null ? new RoyaltyRequest(null, null, null, null) : request;
        Entries entries = new Entries();
        entries.required("/articleId", said.articleId());
        entries.required("/author", said.author());
        entries.required("/genre", said.genre());
        entries.required("/level", said.level());
        entries.done();
        return new RoyaltyLine.Proposal(said.articleId(), said.author(), said.genre(), said.level());
    }
}
