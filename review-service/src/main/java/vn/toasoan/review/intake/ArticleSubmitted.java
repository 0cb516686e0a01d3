package vn.toasoan.review.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.toasoan.review.reviewcase.ContentHash;
import vn.toasoan.review.reviewcase.Revision;

/**
 * The fields of submission-service's ArticleSubmitted that this service reads: the whole revision. Refuses content that
 * isn't what its hash says: a decision would stick to something else than was read.
 *
 * @param publicNote null where it corrects nothing published
 */
record ArticleSubmitted(@JsonUnwrapped Revision content, String publicNote) {

    ArticleSubmitted {
        if (!ContentHash.of(content).equals(content.contentHash())) {
            throw new IllegalArgumentException("contentHash is not that of the content");
        }
    }
}
