package vn.toasoan.publishing.links;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of a proposal. */
@Schema(name = "ProposeHostRequest")
record ProposeHost(
        @Schema(
                description = "Without scheme, port or path; its subdomains are other hosts",
                examples = "thuvien.example")
        @NotNull
        @Size(max = 253)
        @Pattern(regexp = "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]", message = "BAD_HOST")
        String host,

        @Schema(examples = "Trang của thư viện huyện, nguồn sách của trường") @NotBlank @Size(max = 500)
        String reason) {}
