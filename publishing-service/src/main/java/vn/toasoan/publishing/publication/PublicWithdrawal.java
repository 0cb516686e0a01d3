package vn.toasoan.publishing.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * Data of the public event {@code withdrawn}: what was copied from here is to go.
 *
 * @param permanent whether it will never come back
 * @param reasonClass null unless it was taken down
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicWithdrawal(
        UUID articleId,
        int edition,
        String url,
        boolean permanent,
        ReasonClass reasonClass,
        Instant withdrawnAt,
        PublicArticle.School school) {}
