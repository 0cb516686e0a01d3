package vn.toasoan.submission.article;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.revision.Image;

/** Articles and people of Tổ 1 in any state, without a database. */
final class ArticleFixture {

    static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    static final Caller LAN = new Caller("lan", Set.of("contributor"), Set.of("to-1"), Set.of());
    static final Caller THU = new Caller("thu", Set.of("contributor"), Set.of("to-1"), Set.of());
    static final Caller HOA = new Caller("hoa", Set.of("contributor", "team-lead"), Set.of("to-1"), Set.of("to-1"));
    static final Caller MINH = new Caller("minh", Set.of("contributor"), Set.of("to-2"), Set.of());
    static final Caller QUYEN = new Caller("quyen", Set.of("editor"), Set.of(), Set.of());
    static final Caller BINH = new Caller("binh", Set.of("principal"), Set.of(), Set.of());
    static final Caller VAN = new Caller("van", Set.of("operator"), Set.of(), Set.of());

    private ArticleFixture() {}

    static ArticleText text(String body) {
        return new ArticleText(
                ArticleKind.BAI,
                "Ngày hội đọc sách",
                "Tóm tắt",
                body,
                "ngoai-khoa",
                "to-1",
                List.of(),
                List.of("lan"),
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    static Article draft() {
        return Article.draft(UUID.randomUUID(), text("<p>Nội dung</p>"), Origin.here(LAN, NOW));
    }

    /** Brought there by commands alone. */
    static Article in(ArticleState state) {
        Article article = draft();
        if (state == ArticleState.WITHDRAWN) {
            Transitions.execute(Command.WITHDRAW, article, occasion(LAN));
        } else if (state != ArticleState.DRAFT) {
            Transitions.execute(Command.SUBMIT, article, occasion(LAN));
            switch (state) {
                case RETURNED -> Transitions.execute(Command.RETURN, article, Occasion.ofReview(NOW, null));
                case ACCEPTED -> Transitions.execute(Command.ACCEPT, article, Occasion.ofReview(NOW, null));
                case REFUSED -> Transitions.execute(Command.REFUSE, article, Occasion.ofReview(NOW, null));
                default -> {}
            }
        }
        return article;
    }

    /** A published article that is being corrected, as a draft. */
    static Article correction() {
        Article article = in(ArticleState.ACCEPTED);
        Transitions.execute(Command.START_CORRECTION, article, occasion(LAN));
        return article;
    }

    /** Offered to the lead of a team whose lead hands in. */
    static Article proposed() {
        Article article = draft();
        Transitions.execute(
                Command.PROPOSE,
                article,
                new Occasion(LAN, NOW, List.of(), Set.of(), true, true, true, null, 0, Occasion.Words.NONE));
        return article;
    }

    static Article withWithdrawalPending() {
        Article article = in(ArticleState.SUBMITTED);
        Transitions.execute(Command.WITHDRAW, article, occasion(LAN));
        return article;
    }

    static Occasion occasion(Caller caller, Image... images) {
        return new Occasion(
                caller,
                NOW,
                List.of(images),
                Set.of(),
                true,
                true,
                false,
                null,
                1,
                Occasion.Words.text(text("<p>Mới</p>")));
    }

    static Occasion occasion(Set<UUID> validConsents, Image... images) {
        return new Occasion(LAN, NOW, List.of(images), validConsents, true, true, false, null, 1, Occasion.Words.NONE);
    }

    /** A picture of pupils who can be recognised. */
    static Image pupils(UUID... consents) {
        return new Image(
                UUID.randomUUID(),
                "a".repeat(64),
                "image/jpeg",
                1000,
                40,
                30,
                "Học sinh",
                null,
                null,
                true,
                List.of(consents));
    }

    static Image image(String alt, boolean identifiablePupil) {
        return new Image(
                UUID.randomUUID(),
                "a".repeat(64),
                "image/jpeg",
                1000,
                40,
                30,
                alt,
                null,
                null,
                identifiablePupil,
                List.of());
    }
}
