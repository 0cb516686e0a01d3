package vn.toasoan.review.checklist;

/**
 * What the gates are asked about.
 *
 * @param contentHash of the content now under review; a "yes" to other content opens nothing
 * @param pupilShown an image declares a pupil who can be recognised
 * @param consentLost a consent that the article rests on was withdrawn or has expired
 */
public record GateSubject(String contentHash, boolean pupilShown, boolean consentLost) {}
