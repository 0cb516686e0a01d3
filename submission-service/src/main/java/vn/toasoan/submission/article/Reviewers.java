package vn.toasoan.submission.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who decides on the revision in hand, and how much of what they said was applied.
 *
 * @param caseVersion newest version of the review case of this revision that counted
 */
@Embeddable
record Reviewers(
        @Column(name = "reviewer_roles") List<String> roles,
        @Column(name = "reviewers") List<String> persons,
        @Column(name = "review_case_version") long caseVersion) {

    static final Reviewers NONE = new Reviewers(List.of(), List.of(), 0);

    Reviewers heard(long version) {
        return new Reviewers(roles, persons, version);
    }

    /** These, beside those named before. */
    Reviewers with(List<String> moreRoles, List<String> morePersons) {
        return new Reviewers(union(roles, moreRoles), union(persons, morePersons), caseVersion);
    }

    private static List<String> union(List<String> known, List<String> more) {
        return Stream.concat(known.stream(), more.stream()).distinct().toList();
    }
}
