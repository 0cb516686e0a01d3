package vn.toasoan.review.comment;

import java.util.Optional;
import java.util.UUID;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.people.Staff;
import vn.toasoan.review.problem.Refusal;
import vn.toasoan.review.reviewcase.Readers;
import vn.toasoan.review.reviewcase.ReviewCase;

/** Who may say and see what about one article: the desk everything, those who wrote it what is meant for them. */
record Conversation(ReviewCase about, Caller caller) {

    boolean ofDesk() {
        return Readers.include(caller, about) && !ofAuthors() && !onlyInspects();
    }

    boolean ofAuthors() {
        return about.own().contains(caller.subject());
    }

    /** Whether the caller may read it at all. */
    boolean isOpen() {
        return ofAuthors() || Readers.include(caller, about);
    }

    /** Whether the caller sees what is for the desk alone. An editor who wrote the article doesn't. */
    boolean seesDesk() {
        return !ofAuthors() && Readers.include(caller, about);
    }

    boolean sees(Comment comment) {
        return comment.visibility() == Visibility.AUTHOR || seesDesk();
    }

    /** Why this can't be said; empty where it can. */
    Optional<Refusal> objection(Comment.Said said, Staff staff) {
        Visibility visibility =
                said.parent() == null ? said.visibility() : said.parent().visibility();
        if (!ofDesk() && !ofAuthors()) {
            return Optional.of(Refusal.of(Refusal.Kind.FORBIDDEN, "MAY_NOT_COMMENT", "TAKES_PART"));
        }
        if (ofAuthors() && visibility == Visibility.DESK) {
            return Optional.of(Refusal.of(Refusal.Kind.FORBIDDEN, "DESK_ONLY", "DESK_VISIBILITY"));
        }
        if (said.parent() != null && said.parent().parentId() != null) {
            return Optional.of(Refusal.of(Refusal.Kind.CONTENT, "ANSWERS_ARE_FLAT", "PARENT_BEGINS_THREAD")
                    .at("/parentId"));
        }
        for (int i = 0; i < said.mentions().size(); i++) {
            if (!wouldSee(said.mentions().get(i), visibility, staff)) {
                return Optional.of(Refusal.of(Refusal.Kind.CONTENT, "MENTION_CANNOT_READ", "MENTIONED_READS")
                        .at("/mentions/" + i));
            }
        }
        return Optional.empty();
    }

    /** As far as submission-service has told who holds which role. */
    private boolean wouldSee(UUID person, Visibility visibility, Staff staff) {
        if (about.own().contains(person)) {
            return visibility == Visibility.AUTHOR;
        }
        return staff.find(person)
                .filter(member -> Readers.include(new Caller(person, member.roles()), about))
                .isPresent();
    }

    private boolean onlyInspects() {
        return caller.roles().stream().allMatch(Readers.INSPECTOR::equals);
    }
}
