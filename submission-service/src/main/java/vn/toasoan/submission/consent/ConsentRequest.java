package vn.toasoan.submission.consent;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.Refusal.Kind;
import vn.toasoan.submission.text.PlainText;

/** What is sent to record a consent that was given on paper. */
@Schema(
        name = "ConsentRequest",
        requiredProperties = {
            "childCode",
            "childName",
            "bornOn",
            "purpose",
            "channels",
            "textVersion",
            "signer",
            "signerName",
            "grantedOn",
            "expiresOn",
            "evidence"
        })
record ConsentRequest(
        @Schema(maxLength = 50, examples = "1A-07") String childCode,

        @Schema(maxLength = 100, examples = "Trần Thị Ví Dụ")
        String childName,

        @Schema(maxLength = 20, examples = "1A") String className,
        @Schema(examples = "2020-03-14") LocalDate bornOn,
        Terms.Purpose purpose,
        List<Terms.Channel> channels,
        @Schema(maxLength = 50, examples = "2026-08") String textVersion,
        Consent.Signer signer,

        @Schema(maxLength = 100, examples = "Trần Văn Ví Dụ")
        String signerName,

        @Schema(examples = "2026-09-05") LocalDate grantedOn,

        @Schema(description = "The child's own word; needed from the seventh birthday on", examples = "2026-09-05")
        LocalDate childAgreedOn,

        @Schema(description = "At most three years after grantedOn", examples = "2027-05-31")
        LocalDate expiresOn,

        @Schema(maxLength = 200, description = "Where the signed paper is kept", examples = "Hồ sơ lớp 1A, tờ 12")
        String evidence) {

    private static final int LONGEST_YEARS = 3;
    private static final int OLDEST_CHILD = 18;

    /** What was said, cleaned; refused with every fault at once. */
    record Statement(Child child, Terms terms, Consent.Paper paper) {}

    static Statement read(ConsentRequest request, LocalDate today) {
        if (request == null) {
            throw Refusal.of(Kind.INVALID, "VALIDATION").at("", "REQUIRED");
        }
        return request.read(today);
    }

    private Statement read(LocalDate today) {
        Refusal faults = Refusal.of(Kind.INVALID, "VALIDATION");
        String code = line(faults, "/childCode", childCode, 50);
        String name = line(faults, "/childName", childName, 100);
        String signed = line(faults, "/signerName", signerName, 100);
        String wording = line(faults, "/textVersion", textVersion, 50);
        String paper = line(faults, "/evidence", evidence, 200);
        required(faults, "/purpose", purpose);
        required(faults, "/signer", signer);
        List<Terms.Channel> where = channels == null
                ? List.of()
                : channels.stream().filter(Objects::nonNull).toList();
        if (where.isEmpty()) {
            faults.at("/channels", "REQUIRED");
        }
        dates(faults, today);
        if (!faults.faults().isEmpty()) {
            throw faults;
        }
        String room = className == null ? "" : PlainText.line(className);
        return new Statement(
                new Child(code, name, room, bornOn),
                new Terms(purpose, EnumSet.copyOf(where), wording, grantedOn, childAgreedOn, expiresOn),
                new Consent.Paper(signer, signed, paper));
    }

    private void dates(Refusal faults, LocalDate today) {
        required(faults, "/bornOn", bornOn);
        required(faults, "/grantedOn", grantedOn);
        required(faults, "/expiresOn", expiresOn);
        if (bornOn != null && (bornOn.isAfter(today) || bornOn.isBefore(today.minusYears(OLDEST_CHILD)))) {
            faults.at("/bornOn", "OUT_OF_RANGE");
        }
        if (grantedOn != null && (grantedOn.isAfter(today) || bornOn != null && grantedOn.isBefore(bornOn))) {
            faults.at("/grantedOn", "OUT_OF_RANGE");
        }
        if (childAgreedOn != null && childAgreedOn.isAfter(today)) {
            faults.at("/childAgreedOn", "OUT_OF_RANGE");
        }
        if (grantedOn != null
                && expiresOn != null
                && (!expiresOn.isAfter(grantedOn) || expiresOn.isAfter(grantedOn.plusYears(LONGEST_YEARS)))) {
            faults.at("/expiresOn", "OUT_OF_RANGE");
        }
    }

    private static String line(Refusal faults, String pointer, String text, int max) {
        String line = PlainText.optionalLine(text);
        if (line == null) {
            faults.at(pointer, "REQUIRED");
        } else if (line.codePointCount(0, line.length()) > max) {
            faults.at(pointer, "TOO_LONG", max);
        }
        return line;
    }

    private static void required(Refusal faults, String pointer, Object value) {
        if (value == null) {
            faults.at(pointer, "REQUIRED");
        }
    }
}
