package vn.toasoan.submission.article;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.Refusal.Kind;
import vn.toasoan.submission.revision.LegalDocument;
import vn.toasoan.submission.text.BodyHtml;
import vn.toasoan.submission.text.PlainText;

/** Turns what was sent into clean text, or refuses it with every fault at once. */
final class Proofreading {

    static final int TITLE_MAX = 200;
    static final int NOTE_MAX = 500;
    static final int BODY_MAX_BYTES = 200 * 1024;
    static final int AUTHORS_MAX = 20;
    private static final int CO_TEAMS_MAX = 5;
    private static final int TASKS_MAX = 20;
    private static final int DOCUMENT_NUMBER_MAX = 100;
    private static final LocalDate OLDEST_EVENT = LocalDate.of(1945, 9, 2);
    private static final Duration FARTHEST = Duration.ofDays(730);

    /**
     * What the codes and ids of a text are checked against.
     *
     * @param tasks of this year's plan
     * @param people those of the named authors who may be named: active people, and whoever is known by other means
     * @param images of this article
     */
    record Known(Set<String> topics, Set<String> teams, Set<String> tasks, Set<String> people, Set<UUID> images) {}

    private final List<Refusal.Fault> faults = new ArrayList<>();
    private final Known known;
    private final Instant now;

    private Proofreading(Known known, Instant now) {
        this.known = known;
        this.now = now;
    }

    /** @param authors where the request names none */
    static ArticleText read(ArticleRequest request, List<String> authors, Known known, Instant now) {
        return new Proofreading(known, now).read(request, authors);
    }

    /** One line of at most {@value #NOTE_MAX} characters, or null. */
    static String note(String pointer, String text) {
        String note = PlainText.optionalLine(text);
        if (note != null && length(note) > NOTE_MAX) {
            throw Refusal.of(Kind.INVALID, "VALIDATION").at(pointer, "TOO_LONG", NOTE_MAX);
        }
        return note;
    }

    private ArticleText read(ArticleRequest request, List<String> otherwise) {
        String title = required("/title", PlainText.optionalLine(request.title()));
        String summary = request.summary() == null ? "" : PlainText.line(request.summary());
        String source = PlainText.optionalLine(request.source());
        notLonger("/title", title, TITLE_MAX);
        notLonger("/summary", summary, NOTE_MAX);
        notLonger("/source", source, NOTE_MAX);
        required("/kind", request.kind());
        String body = body(request.body());
        knownCode("/topic", request.topic(), known.topics(), "UNKNOWN_TOPIC");
        knownCode("/team", request.team(), known.teams(), "UNKNOWN_TEAM");
        dates(request);
        List<String> coTeams =
                codes("/coTeams", request.coTeams(), CO_TEAMS_MAX, known.teams(), "UNKNOWN_TEAM").stream()
                        .filter(team -> !team.equals(request.team()))
                        .toList();
        List<String> tasks = codes("/planTasks", request.planTasks(), TASKS_MAX, known.tasks(), "UNKNOWN_TASK");
        String video = PlainText.optionalLine(request.videoUrl());
        if (video != null && !VideoLink.isGood(video)) {
            fault("/videoUrl", "VIDEO_ADDRESS");
        }
        LegalDocument document = document(request.document());
        List<String> authors = authors(request.authors(), otherwise);
        if (!faults.isEmpty()) {
            Refusal refusal = Refusal.of(Kind.INVALID, "VALIDATION");
            faults.forEach(fault ->
                    refusal.at(fault.pointer(), fault.code(), fault.arguments().toArray()));
            throw refusal;
        }
        return new ArticleText(
                request.kind(),
                title,
                summary,
                body,
                request.topic(),
                request.team(),
                coTeams,
                authors,
                tasks,
                request.eventDate(),
                request.publishAt(),
                source,
                video,
                document);
    }

    private String body(String html) {
        String body = html == null ? "" : html;
        bodyFits(body);
        String sanitised = BodyHtml.sanitise(body);
        bodyFits(sanitised);
        BodyHtml.images(sanitised).stream()
                .filter(image -> !known.images().contains(image))
                .forEach(image -> fault("/body", "UNKNOWN_IMAGE", image));
        return sanitised;
    }

    private static void bodyFits(String body) {
        int bytes = PlainText.bytes(body);
        if (bytes > BODY_MAX_BYTES) {
            throw Refusal.of(Kind.TOO_LARGE, "BODY_TOO_LARGE")
                    .about(BODY_MAX_BYTES / 1024)
                    .with("maxBytes", BODY_MAX_BYTES)
                    .with("bytes", bytes);
        }
    }

    private List<String> authors(List<String> named, List<String> otherwise) {
        if (named == null || named.isEmpty()) {
            return otherwise;
        }
        List<String> authors = named.stream().distinct().toList();
        if (authors.size() > AUTHORS_MAX) {
            fault("/authors", "TOO_MANY", AUTHORS_MAX);
            return authors;
        }
        for (int i = 0; i < authors.size(); i++) {
            String author = authors.get(i);
            if (author == null || !known.people().contains(author)) {
                fault("/authors/" + i, "UNKNOWN_PERSON");
            }
        }
        return authors;
    }

    private void dates(ArticleRequest request) {
        LocalDate eventDate = request.eventDate();
        Instant farthest = now.plus(FARTHEST);
        if (eventDate != null
                && (eventDate.isBefore(OLDEST_EVENT)
                        || eventDate.isAfter(farthest.atZone(ZoneOffset.UTC).toLocalDate()))) {
            fault("/eventDate", "OUT_OF_RANGE");
        }
        Instant publishAt = request.publishAt();
        if (publishAt != null && (publishAt.isBefore(now.minus(FARTHEST)) || publishAt.isAfter(farthest))) {
            fault("/publishAt", "OUT_OF_RANGE");
        }
    }

    private List<String> codes(String pointer, List<String> named, int most, Set<String> knownCodes, String fault) {
        if (named == null) {
            return List.of();
        }
        List<String> codes = named.stream().filter(Objects::nonNull).distinct().toList();
        if (codes.size() > most) {
            fault(pointer, "TOO_MANY", most);
        }
        codes.stream().filter(code -> !knownCodes.contains(code)).forEach(code -> fault(pointer, fault));
        return codes;
    }

    /** Number, issuer and date belong together; all absent is none. */
    private LegalDocument document(LegalDocument said) {
        if (said == null) {
            return null;
        }
        String number = required("/document/number", PlainText.optionalLine(said.number()));
        String issuer = required("/document/issuer", PlainText.optionalLine(said.issuer()));
        notLonger("/document/number", number, DOCUMENT_NUMBER_MAX);
        notLonger("/document/issuer", issuer, TITLE_MAX);
        LocalDate issued = required("/document/issuedOn", said.issuedOn());
        if (issued != null
                && (issued.isBefore(OLDEST_EVENT)
                        || said.effectiveOn() != null && said.effectiveOn().isBefore(issued.minusYears(1)))) {
            fault("/document/issuedOn", "OUT_OF_RANGE");
        }
        return new LegalDocument(number, issuer, issued, said.effectiveOn());
    }

    private void knownCode(String pointer, String code, Set<String> codes, String fault) {
        if (required(pointer, code) != null && !codes.contains(code)) {
            fault(pointer, fault);
        }
    }

    private void notLonger(String pointer, String text, int max) {
        if (text != null && length(text) > max) {
            fault(pointer, "TOO_LONG", max);
        }
    }

    private <T> T required(String pointer, T value) {
        if (value == null) {
            fault(pointer, "REQUIRED");
        }
        return value;
    }

    private void fault(String pointer, String code, Object... arguments) {
        faults.add(new Refusal.Fault(pointer, code, List.of(arguments)));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
