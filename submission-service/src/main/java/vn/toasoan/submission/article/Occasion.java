package vn.toasoan.submission.article;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.revision.AttachedFile;
import vn.toasoan.submission.revision.Image;

/**
 * The circumstances under which a command is given: all that a guard may look at beside the article itself.
 *
 * @param caller null where review decided
 * @param images of the article, in their order
 * @param validConsents those of the images' consents that hold now
 * @param teamOpen whether the article's team is active
 * @param topicOpen whether the article's topic is active
 * @param leadHandsIn whether in the article's team members propose and the lead hands in
 * @param lockedBy who is editing, if not the caller; null where nobody
 * @param edition newest on the site; 0 where it never came out
 * @param words what the command carries
 */
record Occasion(
        Caller caller,
        Instant at,
        List<Image> images,
        Set<UUID> validConsents,
        boolean teamOpen,
        boolean topicOpen,
        boolean leadHandsIn,
        String lockedBy,
        int edition,
        Words words) {

    /**
     * @param reason may be null
     * @param publicNote may be null
     * @param text the new text of an edit, else null
     * @param attachments of a hand-in; never null
     */
    record Words(String reason, String publicNote, ArticleText text, List<AttachedFile> attachments) {

        static final Words NONE = new Words(null, null, null, List.of());

        static Words text(ArticleText text) {
            return new Words(null, null, text, List.of());
        }

        static Words note(String publicNote) {
            return new Words(null, publicNote, null, List.of());
        }

        Words attaching(List<AttachedFile> files) {
            return new Words(reason, publicNote, text, List.copyOf(files));
        }

        static Words because(String reason) {
            return new Words(reason, null, null, List.of());
        }
    }

    static Occasion ofReview(Instant at, String reason) {
        return new Occasion(null, at, List.of(), Set.of(), true, true, false, null, 0, Words.because(reason));
    }

    /** Whether somebody who may do so agreed to every pupil of the picture, for today. */
    boolean mayShow(Image image) {
        return !image.identifiablePupil()
                || !image.consentIds().isEmpty() && validConsents.containsAll(image.consentIds());
    }

    Occasion saying(Words said) {
        return new Occasion(
                caller, at, images, validConsents, teamOpen, topicOpen, leadHandsIn, lockedBy, edition, said);
    }

    /** Whether it is only asked what could be done, without the words of a command. */
    boolean asking() {
        return words == Words.NONE;
    }

    /** As if nobody else were editing. */
    Occasion unlocked() {
        return new Occasion(caller, at, images, validConsents, teamOpen, topicOpen, leadHandsIn, null, edition, words);
    }
}
