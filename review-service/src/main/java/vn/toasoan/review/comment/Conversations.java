package vn.toasoan.review.comment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.reviewcase.ReviewCases;

/** Finds what a caller may read; 404 for everything else, whether it is there or not. */
@ApplicationScoped
class Conversations {

    private final ReviewCases cases;
    private final Comments comments;

    Conversations(ReviewCases cases, Comments comments) {
        this.cases = cases;
        this.comments = comments;
    }

    Uni<Conversation> about(UUID caseId, Caller caller) {
        return cases.find(caseId).map(found -> {
            if (found == null || !new Conversation(found, caller).isOpen()) {
                throw ProblemException.of(404, "REVIEW_NOT_FOUND");
            }
            return new Conversation(found, caller);
        });
    }

    Uni<Comment> comment(Conversation talk, UUID id) {
        return comments.find(id).invoke(found -> {
            if (found == null || !found.articleId().equals(talk.about().articleId()) || !talk.sees(found)) {
                throw ProblemException.of(404, "COMMENT_NOT_FOUND");
            }
        });
    }

    /** @param id null: none */
    Uni<Comment> parent(Conversation talk, UUID id) {
        return id == null ? Uni.createFrom().nullItem() : comment(talk, id);
    }
}
