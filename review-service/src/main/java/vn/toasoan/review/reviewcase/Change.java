package vn.toasoan.review.reviewcase;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of an article's content was changed, as far as an approval sticks to it. */
public enum Change {
    TITLE,
    SUMMARY,
    BODY,
    TOPIC,
    AUTHORS,
    IMAGES,
    /** The words of an image: alternative text, caption, credit. */
    IMAGE_TEXT,
    /** The video, what a legal document says about itself, or a document beside the article: no part of the hash. */
    ATTACHED;

    /** Empty where the two say the same; white space and composition of letters are no difference. */
    static Set<Change> between(Revision before, Revision after) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        note(changes, TITLE, ContentHash.sameText(before.title(), after.title()));
        note(changes, SUMMARY, ContentHash.sameText(before.summary(), after.summary()));
        note(changes, BODY, ContentHash.sameText(before.body(), after.body()));
        note(changes, TOPIC, before.topic().equals(after.topic()));
        note(changes, AUTHORS, before.authors().equals(after.authors()));
        boolean sameImages = hashes(before).equals(hashes(after));
        note(changes, IMAGES, sameImages);
        note(changes, IMAGE_TEXT, !sameImages || sameWords(before.media(), after.media()));
        note(changes, ATTACHED, attached(before).equals(attached(after)));
        return changes;
    }

    private static List<Object> attached(Revision of) {
        List<Object> attached = new ArrayList<>();
        attached.add(Optional.ofNullable(of.videoUrl()));
        attached.add(Optional.ofNullable(of.document()));
        Optional.ofNullable(of.attachments())
                .orElse(List.of())
                .forEach(file -> attached.addAll(List.of(file.sha256(), file.fileName(), file.title())));
        return attached;
    }

    private static void note(Set<Change> changes, Change change, boolean same) {
        if (!same) {
            changes.add(change);
        }
    }

    private static List<String> hashes(Revision of) {
        return of.media().stream().map(Revision.Media::sha256).toList();
    }

    private static boolean sameWords(List<Revision.Media> before, List<Revision.Media> after) {
        for (int i = 0; i < before.size(); i++) {
            Revision.Media one = before.get(i);
            Revision.Media other = after.get(i);
            if (!ContentHash.sameText(one.alt(), other.alt())
                    || !ContentHash.sameText(one.caption(), other.caption())
                    || !ContentHash.sameText(one.credit(), other.credit())) {
                return false;
            }
        }
        return true;
    }
}
