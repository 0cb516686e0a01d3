package vn.toasoan.archive.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.toasoan.archive.people.Named;

/**
 * What a record says about the edition it holds.
 *
 * @param source service and school that the edition came from, as its event's {@code ce_source}
 * @param topicName null where the topic's name was never told
 * @param publicNote what was corrected; null for a first edition without one
 */
public record FiledEdition(
        String source,
        UUID articleId,
        int edition,
        int revision,
        String contentHash,
        String pageSha256,
        String url,
        String kind,
        String title,
        String summary,
        String topicCode,
        String topicName,
        String sectionName,
        String teamCode,
        String teamName,
        List<Named> authors,
        Named submittedBy,
        String schoolYear,
        String publicNote,
        Instant approvedAt,
        Instant publishedAt) {}
