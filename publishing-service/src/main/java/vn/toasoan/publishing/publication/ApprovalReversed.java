package vn.toasoan.publishing.publication;

import java.util.Objects;
import java.util.UUID;

/**
 * The part of review's event that publishing reads.
 *
 * @param reason null where none was given
 */
record ApprovalReversed(UUID articleId, int revision, String reason) {

    ApprovalReversed {
        Objects.requireNonNull(articleId, "articleId");
    }
}
