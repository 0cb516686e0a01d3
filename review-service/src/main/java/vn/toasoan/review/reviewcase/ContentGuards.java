package vn.toasoan.review.reviewcase;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.toasoan.review.checklist.Answer;
import vn.toasoan.review.checklist.Gate;
import vn.toasoan.review.checklist.GateAnswer;
import vn.toasoan.review.problem.Refusal;
import vn.toasoan.review.problem.Refusal.Kind;

/** Guards about what is sent, and what it is about. */
final class ContentGuards {

    private static final Pattern IMAGE = Pattern.compile("media:[0-9a-fA-F-]{36}");

    private ContentGuards() {}

    static Optional<Refusal> judgedHash(Attempt attempt) {
        String judged = attempt.command().judgedHash();
        String current = attempt.target().content().contentHash();
        return judged == null || judged.equals(current)
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.STATE, "HASH_MISMATCH", Guard.JUDGED_HASH.name())
                        .with("contentHash", current));
    }

    static Optional<Refusal> fieldsFilled(Attempt attempt) {
        return fieldMissing(attempt.target().content());
    }

    static Optional<Refusal> fieldMissing(Revision content) {
        return RequiredFields.missing(content)
                .map(field -> Refusal.of(Kind.STATE, "FIELD_MISSING", Guard.FIELDS_FILLED.name(), field)
                        .with("field", field));
    }

    static Optional<Refusal> reasonGiven(Attempt attempt) {
        String reason = attempt.command().reason();
        return reason != null && !reason.isBlank()
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.CONTENT, "REASON_REQUIRED", Guard.REASON_GIVEN.name())
                        .at("/reason"));
    }

    static Optional<Refusal> answerAllowed(Attempt attempt) {
        List<GateAnswer> answers = ((Command.AnswerChecklist) attempt.command()).answers();
        for (int i = 0; i < answers.size(); i++) {
            GateAnswer given = answers.get(i);
            Optional<Refusal> objection =
                    attempt.target().checklist(attempt.moment()).objection(given);
            if (objection.isPresent()) {
                return Optional.of(objection.get().at("/answers/" + i + "/answer"));
            }
            if (given.mandate() != null && !restsOnMandate(given, attempt.moment())) {
                return Optional.of(Refusal.of(Kind.CONTENT, "MANDATE_NOT_VALID", Guard.ANSWER_ALLOWED.name())
                        .at("/answers/" + i + "/mandateId"));
            }
        }
        return Optional.empty();
    }

    private static boolean restsOnMandate(GateAnswer given, Moment moment) {
        return given.gate() == Gate.SPOKESPERSON
                && given.answer() == Answer.YES
                && moment.mandates().contains(given.mandate());
    }

    static Optional<Refusal> otherTopic(Attempt attempt) {
        Command.Retopic command = (Command.Retopic) attempt.command();
        return attempt.target().content().topic().equals(command.topic())
                ? Optional.of(Refusal.of(Kind.CONTENT, "SAME_TOPIC", Guard.OTHER_TOPIC.name())
                        .at("/topic"))
                : Optional.empty();
    }

    /** A typo fix changes something, and no image comes or goes with it. */
    static Optional<Refusal> wordsOnly(Attempt attempt) {
        AmendedText text = ((Command.Amend) attempt.command()).text();
        Revision before = attempt.target().content();
        Revision after = text.appliedTo(before);
        Set<UUID> known = before.media().stream().map(Revision.Media::mediaId).collect(Collectors.toSet());
        boolean namesOnlyItsImages = text.images().stream().allMatch(image -> known.contains(image.mediaId()));
        if (!namesOnlyItsImages || !images(before.body()).equals(images(after.body()))) {
            return Optional.of(Refusal.of(Kind.CONTENT, "IMAGES_CHANGED", Guard.WORDS_ONLY.name()));
        }
        Optional<String> emptied = RequiredFields.missing(after)
                .filter(field -> RequiredFields.missing(before).isEmpty());
        if (emptied.isPresent()) {
            return Optional.of(Refusal.of(Kind.CONTENT, "FIELD_MISSING", Guard.WORDS_ONLY.name(), emptied.get())
                    .with("field", emptied.get()));
        }
        boolean same = before.title().equals(after.title())
                && before.summary().equals(after.summary())
                && before.body().equals(after.body())
                && before.media().equals(after.media());
        return same
                ? Optional.of(Refusal.of(Kind.CONTENT, "NOTHING_AMENDED", Guard.WORDS_ONLY.name()))
                : Optional.empty();
    }

    private static List<String> images(String body) {
        return IMAGE.matcher(body).results().map(MatchResult::group).toList();
    }

    static Optional<Refusal> reversible(Attempt attempt) {
        return attempt.target().standingApprovals().isEmpty()
                ? Optional.of(Refusal.of(Kind.STATE, "NOTHING_TO_REVERSE", Guard.REVERSIBLE.name()))
                : Optional.empty();
    }

    /** While the case is open it takes the id of an approval that counts; of an approved article it takes none. */
    static Optional<Refusal> namesApproval(Attempt attempt) {
        UUID decision = ((Command.Reverse) attempt.command()).decisionId();
        boolean named = attempt.target().standingApprovals().stream()
                .anyMatch(approval -> approval.id().equals(decision));
        return named || attempt.target().state() == CaseState.APPROVED && decision == null
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.CONTENT, "APPROVAL_NOT_FOUND", Guard.NAMES_APPROVAL.name())
                        .at("/decisionId"));
    }

    static Optional<Refusal> expectedVersion(Attempt attempt) {
        long seen = attempt.expectedVersion();
        return seen == attempt.target().version()
                ? Optional.empty()
                : Optional.of(WhatHappened.stale(attempt.target(), seen));
    }
}
