package vn.toasoan.publishing.destination;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom to ask there.
 *
 * @param duty the desk, never a person's name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DestinationContact")
public record Contact(
        @Schema(examples = "Văn phòng, bộ phận truyền thông") @NotBlank @Size(max = 120)
        String duty,

        @Size(max = 200) String email,
        @Size(max = 40) String phone) {}
