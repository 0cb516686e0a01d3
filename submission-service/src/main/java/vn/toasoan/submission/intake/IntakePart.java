package vn.toasoan.submission.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.submission.media.Vault;

/** A file that came with an item: kept, or refused by the checks of any upload. */
@Schema(name = "IntakePart")
@JsonInclude(JsonInclude.Include.NON_NULL)
record IntakePart(
        @Schema(description = "From 1") int position,
        String fileName,

        @Schema(description = "Of the content; absent where it was refused")
        String type,

        @Schema(description = "Absent where it was refused") String sha256,
        Long size,
        @Schema(description = "Pixels, of a picture") Integer width,
        @Schema(description = "Pixels, of a picture") Integer height,

        @Schema(description = "Code of the problem; absent where it was kept", examples = "ATTACHMENT_BOMB")
        String refusal,

        @Schema(description = "What the virus scanner found")
        String found) {

    static final String INFECTED = "ATTACHMENT_INFECTED";

    static IntakePart kept(int position, String fileName, Vault.Kept file) {
        return new IntakePart(
                position,
                fileName,
                file.type(),
                file.sha256(),
                file.size(),
                file.isPicture() ? file.width() : null,
                file.isPicture() ? file.height() : null,
                null,
                null);
    }

    static IntakePart refused(int position, String fileName, String code, String found) {
        return new IntakePart(position, fileName, null, null, null, null, null, code, found);
    }

    boolean wasKept() {
        return sha256 != null;
    }

    boolean isInfected() {
        return INFECTED.equals(refusal);
    }

    /** Only of what was kept. */
    Vault.Kept file() {
        return new Vault.Kept(sha256, type, size, width == null ? 0 : width, height == null ? 0 : height);
    }
}
