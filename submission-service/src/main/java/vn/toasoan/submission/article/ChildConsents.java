package vn.toasoan.submission.article;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What articles and their images need to know of consents; the consent feature answers. */
public interface ChildConsents {

    /** Those of the ids that are consents at all. */
    Uni<Set<UUID>> knownAmong(Collection<UUID> ids);

    /** Those of the ids that allow a picture on the public site at that moment. */
    Uni<Set<UUID>> validAmong(Collection<UUID> ids, Instant at);
}
