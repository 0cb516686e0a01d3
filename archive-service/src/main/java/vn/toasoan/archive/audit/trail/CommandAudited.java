package vn.toasoan.archive.audit.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A person gave a command and it took effect. Data of the event {@code CommandAudited}; contract in
 * {@code contracts/events}. Ids, codes, numbers and dates only: no name, no sentence.
 *
 * @param facts what else a later reader needs; null when nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommandAudited(
        String command, String targetType, String targetId, UUID actor, Map<String, String> facts, Instant at) {}
