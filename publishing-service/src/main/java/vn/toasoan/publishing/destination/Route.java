package vn.toasoan.publishing.destination;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One way to a destination.
 *
 * @param address URL of a webhook, address of a mailbox; null for MANUAL
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DestinationRoute")
public record Route(
        @NotNull TransportKind transport,
        @NotNull Format format,

        @Schema(examples = "https://so.example/hooks/toasoan") @Size(max = 500)
        String address) {}
