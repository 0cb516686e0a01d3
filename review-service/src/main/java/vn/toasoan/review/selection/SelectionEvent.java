package vn.toasoan.review.selection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a session tells the other services; the records are the events' data. Null fields are left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface SelectionEvent {

    /** The aggregate the event is about: the article, else the session. */
    @JsonIgnore
    UUID key();

    /** @param month "2026-11" @param reason null for a monthly session */
    record SelectionSessionClosed(
            UUID sessionId,
            SelectionSession.Kind kind,
            String month,
            int quota,
            List<UUID> selected,
            List<UUID> notSelected,
            String reason,
            UUID closedBy,
            Instant closedAt)
            implements SelectionEvent {
        @Override
        public UUID key() {
            return sessionId;
        }
    }

    /** @param score 0 to 40; null for an urgent choice @param destinations codes; at least one */
    record ArticleSelected(
            UUID articleId,
            UUID sessionId,
            SelectionSession.Kind kind,
            String month,
            UUID caseId,
            int revision,
            String title,
            String team,
            List<UUID> authors,
            UUID submittedBy,
            Integer score,
            String reason,
            List<String> destinations,
            UUID selectedBy,
            Instant selectedAt)
            implements SelectionEvent {
        @Override
        public UUID key() {
            return articleId;
        }
    }

    record ArticleNotSelected(
            UUID articleId,
            UUID sessionId,
            String month,
            UUID caseId,
            int revision,
            String title,
            String team,
            List<UUID> authors,
            UUID submittedBy,
            int score,
            String reason,
            UUID decidedBy,
            Instant decidedAt)
            implements SelectionEvent {
        @Override
        public UUID key() {
            return articleId;
        }
    }
}
