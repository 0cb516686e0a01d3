package vn.toasoan.archive.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One file of a record.
 *
 * @param name unique within the record
 * @param sha512 of the content; null, as is storedSha256, for what was filed before files were encrypted
 * @param verifiedAt when the file was last read from the store and its hash found right
 * @param alt description of an image; null for other files, as are caption and credit, which an image may lack too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Một tệp của hồ sơ")
public record ManifestEntry(
        FileKind kind,
        @Schema(examples = "anh-01.jpg") String name,
        @Schema(examples = "image/jpeg") String type,

        @Schema(examples = "f6408615192b375a23ede52cc00404737f316ddb64f6b2dd6a1bb067c48ae3f2")
        String sha256,

        @Schema(description = "SHA-512 của cùng nội dung") String sha512,

        @Schema(description = "SHA-256 của tệp đã mã hóa, kiểm được mà không cần khóa")
        String storedSha256,

        @Schema(examples = "2481733") long size,

        @Schema(description = "Lần gần nhất tệp được đọc lại và đúng mã băm")
        Instant verifiedAt,

        String alt,
        String caption,
        String credit) {}
