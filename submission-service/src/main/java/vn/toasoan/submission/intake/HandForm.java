package vn.toasoan.submission.intake;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.Refusal.Kind;
import vn.toasoan.submission.text.Entries;
import vn.toasoan.submission.text.PlainText;

/** What a clerk records by hand of what came by Zalo. */
@Schema(
        name = "IntakeByHand",
        requiredProperties = {"senderId", "receivedAt", "subject", "screenshot"})
class HandForm {

    static final int SUBJECT_MAX = 200;
    private static final int TEXT_MAX = 20_000;
    private static final int MAX_FILES = 20;
    private static final Duration OLDEST = Duration.ofDays(366);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    @RestForm
    @Schema(description = "Person id of whoever sent it")
    String senderId;

    @RestForm
    @Schema(description = "Code; the sender's only team where absent", examples = "to-1")
    String team;

    @RestForm
    @Schema(
            description = "As the message shows it; decides the month of the hand-in",
            examples = "2026-10-31T21:15:00+07:00")
    String receivedAt;

    @RestForm
    @Schema(maxLength = SUBJECT_MAX)
    String subject;

    @RestForm
    @Schema(maxLength = TEXT_MAX, description = "The message's words")
    String text;

    @RestForm
    @Schema(implementation = String.class, format = "binary", description = "JPEG or PNG that shows sender and time")
    FileUpload screenshot;

    @RestForm
    @Schema(description = "Pictures and documents that were sent, at most 20")
    List<FileUpload> files;

    /** @param receivedAt to the second */
    record Said(
            String senderId, String team, Instant receivedAt, String subject, String text, List<FileUpload> files) {}

    Said read(Instant now) {
        Entries entries = new Entries();
        String sender = entries.line("/senderId", senderId, SUBJECT_MAX);
        String title = entries.line("/subject", subject, SUBJECT_MAX);
        Instant when = moment(entries, now);
        String words = text == null ? "" : PlainText.block(text);
        entries.require(words.length() <= TEXT_MAX, "/text", "TOO_MUCH_TEXT");
        entries.required("/screenshot", screenshot);
        List<FileUpload> sent = entries.list("/files", files, MAX_FILES);
        entries.done();
        return new Said(sender, PlainText.optionalLine(team), when, title, words, sent);
    }

    Path screenshotFile() {
        return screenshot.uploadedFile();
    }

    private Instant moment(Entries entries, Instant now) {
        if (entries.required("/receivedAt", PlainText.optionalLine(receivedAt)) == null) {
            return now;
        }
        try {
            Instant when = OffsetDateTime.parse(receivedAt.strip()).toInstant().truncatedTo(ChronoUnit.SECONDS);
            entries.require(
                    when.isAfter(now.minus(OLDEST)) && when.isBefore(now.plus(CLOCKS_DIFFER)),
                    "/receivedAt",
                    "OUT_OF_RANGE");
            return when;
        } catch (DateTimeException e) {
            throw Refusal.of(Kind.INVALID, "VALIDATION").at("/receivedAt", "MALFORMED_TIME");
        }
    }
}
