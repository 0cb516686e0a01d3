package vn.toasoan.submission.media;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.Refusal.Kind;
import vn.toasoan.submission.text.PlainText;

/** The parts of an upload of a document. */
@Schema(name = "AttachmentUpload", requiredProperties = "file")
class AttachmentForm {

    private static final Pattern NOT_FOR_A_NAME = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");
    private static final int NAME_MAX = 120;
    private static final int TITLE_MAX = 200;

    @RestForm
    @Schema(implementation = String.class, format = "binary", description = "PDF, DOCX or XLSX, at most 20 MB")
    FileUpload file;

    @RestForm
    @Schema(maxLength = TITLE_MAX, description = "What it is; the file's name where absent")
    String title;

    Path upload() {
        if (file == null) {
            throw Refusal.of(Kind.INVALID, "VALIDATION").at("/file", "REQUIRED");
        }
        return file.uploadedFile();
    }

    String fileName() {
        return harmless(file.fileName());
    }

    /** Without folders, invisible characters and whatever a file system or a header would stumble over. */
    static String harmless(String sent) {
        String name = sent == null ? "" : sent;
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = PlainText.line(NOT_FOR_A_NAME.matcher(last).replaceAll("_"));
        String kept = clean.isEmpty() || clean.startsWith(".") ? "tep" + clean : clean;
        int extra = kept.codePointCount(0, kept.length()) - NAME_MAX;
        return extra > 0 ? kept.substring(kept.offsetByCodePoints(0, extra)) : kept;
    }

    String title() {
        String line = PlainText.optionalLine(title);
        if (line != null && line.codePointCount(0, line.length()) > TITLE_MAX) {
            throw Refusal.of(Kind.INVALID, "VALIDATION").at("/title", "TOO_LONG", TITLE_MAX);
        }
        return line == null ? fileName() : line;
    }
}
