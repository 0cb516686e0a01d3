package vn.toasoan.submission.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toasoan.outbox.EventDraft;

/** What goes out on {@code submission.consent.v1}: ids and dates, nothing that tells who a child is. */
final class ConsentEvents {

    private static final String TOPIC = "submission.consent.v1";

    private ConsentEvents() {}

    /** One picture that leans on a consent. */
    record Use(UUID articleId, UUID mediaId, String sha256) {}

    static EventDraft granted(Consent consent, Instant at) {
        Terms terms = consent.terms();
        return EventDraft.of(
                TOPIC,
                "ConsentGranted",
                consent.id().toString(),
                new ConsentGranted(
                        consent.id(),
                        terms.purpose(),
                        List.copyOf(terms.channels()),
                        terms.textVersion(),
                        terms.grantedOn(),
                        terms.childAgreedOn(),
                        terms.expiresOn(),
                        at));
    }

    static EventDraft withdrawn(Consent consent, List<Use> uses) {
        Terms terms = consent.terms();
        return EventDraft.of(
                TOPIC,
                "ConsentWithdrawn",
                consent.id().toString(),
                new ConsentWithdrawn(
                        consent.id(),
                        terms.purpose(),
                        List.copyOf(terms.channels()),
                        consent.withdrawnAt(),
                        articles(uses)));
    }

    static EventDraft expired(Consent consent, List<Use> uses) {
        return EventDraft.of(
                TOPIC,
                "ConsentExpired",
                consent.id().toString(),
                new ConsentExpired(
                        consent.id(), consent.terms().purpose(), consent.terms().expiresOn(), articles(uses)));
    }

    private static List<Article> articles(List<Use> uses) {
        Map<UUID, List<Picture>> byArticle = uses.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        Use::articleId,
                        TreeMap::new,
                        Collectors.mapping(use -> new Picture(use.mediaId(), use.sha256()), Collectors.toList())));
        return byArticle.entrySet().stream()
                .map(entry -> new Article(entry.getKey(), entry.getValue()))
                .toList();
    }

    record Picture(UUID mediaId, String sha256) {}

    record Article(UUID articleId, List<Picture> media) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConsentGranted(
            UUID consentId,
            Terms.Purpose purpose,
            List<Terms.Channel> channels,
            String textVersion,
            LocalDate grantedOn,
            LocalDate childAgreedOn,
            LocalDate expiresOn,
            Instant recordedAt) {}

    record ConsentWithdrawn(
            UUID consentId,
            Terms.Purpose purpose,
            List<Terms.Channel> channels,
            Instant withdrawnAt,
            List<Article> articles) {}

    record ConsentExpired(UUID consentId, Terms.Purpose purpose, LocalDate expiredOn, List<Article> articles) {}
}
