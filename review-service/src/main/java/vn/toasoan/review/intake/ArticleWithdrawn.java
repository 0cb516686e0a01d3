package vn.toasoan.review.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The fields of submission-service's ArticleWithdrawn that this service reads.
 *
 * @param revision the last that was handed in; null where it isn't told
 * @param withdrawnBy null where no person of ours did it
 * @param reason may be null
 */
record ArticleWithdrawn(UUID articleId, Integer revision, String withdrawnBy, String reason, Instant withdrawnAt) {

    private static final Pattern PERSON = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Empty where it was no person of ours. */
    Optional<UUID> person() {
        return Optional.ofNullable(withdrawnBy)
                .filter(by -> PERSON.matcher(by).matches())
                .map(UUID::fromString);
    }
}
