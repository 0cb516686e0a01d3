package vn.toasoan.publishing.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a publication keeps of the text that was approved last, whether it is on the site or not. */
@Embeddable
record NewestText(
        int revision,
        int amendment,
        String title,
        String team,
        @Column(name = "submitted_by") UUID submittedBy,
        UUID[] authors) {

    static NewestText of(ApprovedRevision text) {
        return new NewestText(
                text.revision(),
                text.amendment(),
                text.title(),
                text.team(),
                text.submittedBy(),
                text.authors().toArray(UUID[]::new));
    }

    /** Who had a part in it: authors, and who handed it in. */
    Set<UUID> people() {
        Set<UUID> people = Arrays.stream(authors).collect(Collectors.toSet());
        people.add(submittedBy);
        return people;
    }
}
