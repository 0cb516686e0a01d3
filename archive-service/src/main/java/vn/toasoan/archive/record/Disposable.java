package vn.toasoan.archive.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A record as a list for destruction shows it. What people vote and decide on is the hash over these, so everything that
 * matters to them stands here.
 *
 * @param fileSha256 of every file, in order: a record whose files changed after the vote is another one
 * @param authors may be heard, and their vote on this record does not count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Một hồ sơ trong danh mục hết thời hạn")
public record Disposable(
        UUID recordId,
        UUID articleId,
        int edition,
        String classCode,
        String className,
        String title,
        String period,
        String schoolYear,
        LocalDate closedOn,
        LocalDate dueOn,
        List<String> fileSha256,
        List<UUID> authors) {}
