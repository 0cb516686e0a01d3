package vn.toasoan.submission.media;

import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.Refusal.Kind;

/** The parts of an upload. The framework streams the file to disk and removes it when the request ends. */
@Schema(
        name = "MediaUpload",
        requiredProperties = {"articleId", "file", "identifiablePupil"})
class UploadForm {

    @RestForm
    @Schema(format = "uuid")
    String articleId;

    @RestForm
    @Schema(implementation = String.class, format = "binary", description = "JPEG or PNG, at most 15 MB")
    FileUpload file;

    @RestForm
    @Schema(maxLength = 300, description = "What the picture shows; needed to hand in, may follow later")
    String alt;

    @RestForm
    @Schema(maxLength = 500)
    String caption;

    @RestForm
    @Schema(maxLength = 200)
    String credit;

    @RestForm
    @Schema(
            type = SchemaType.BOOLEAN,
            implementation = Boolean.class,
            description = "Whether a pupil can be recognised; must be declared, either way")
    String identifiablePupil;

    UUID article() {
        try {
            return UUID.fromString(articleId);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw Refusal.of(Kind.INVALID, "VALIDATION")
                    .at("/articleId", articleId == null ? "REQUIRED" : "MALFORMED_ID");
        }
    }

    Path upload() {
        if (file == null) {
            throw Refusal.of(Kind.INVALID, "VALIDATION").at("/file", "REQUIRED");
        }
        return file.uploadedFile();
    }

    Media.Description description() {
        String declared =
                identifiablePupil == null ? "" : identifiablePupil.strip().toLowerCase(Locale.ROOT);
        Boolean pupil = switch (declared) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
        return new DescribeRequest(alt, caption, credit, pupil).description();
    }
}
