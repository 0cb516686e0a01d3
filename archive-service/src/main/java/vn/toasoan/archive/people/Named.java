package vn.toasoan.archive.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person as a record names one.
 *
 * @param name as it was when the record was made; null where it was never told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Người, với tên vào lúc lập hồ sơ")
public record Named(
        UUID personId,
        @Schema(examples = "Trần Thị Minh Nguyệt") String name) {

    public static Named of(UUID personId, Map<UUID, String> names) {
        return new Named(personId, names.get(personId));
    }
}
