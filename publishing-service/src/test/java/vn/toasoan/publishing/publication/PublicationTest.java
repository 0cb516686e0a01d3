package vn.toasoan.publishing.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationTest {

    private static final UUID ARTICLE = UUID.randomUUID();
    private static final UUID AUTHOR = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final UUID CAUSE = UUID.randomUUID();

    @Test
    void the_first_approval_makes_edition_one_ready() {
        // Given
        Publication publication = new Publication(ARTICLE, "tin", NOW);

        // When
        Edition edition = publication.accept(approval(1, 0, null), null, CAUSE, NOW);

        // Then
        assertThat(publication.state()).isEqualTo(PublicationState.READY);
        assertThat(edition.number()).isEqualTo(1);
        assertThat(edition.state()).isEqualTo(EditionState.WAITING);
        assertThat(edition.cause()).isEqualTo(CAUSE);
    }

    @Test
    void an_approval_for_later_is_scheduled_and_one_for_the_past_is_not() {
        // Given
        Publication later = new Publication(ARTICLE, "a", NOW);
        Publication past = new Publication(ARTICLE, "b", NOW);

        // When
        later.accept(approval(1, 0, NOW.plusSeconds(1)), null, CAUSE, NOW);
        past.accept(approval(1, 0, NOW), null, CAUSE, NOW);

        // Then
        assertThat(later.state()).isEqualTo(PublicationState.SCHEDULED);
        assertThat(past.state()).isEqualTo(PublicationState.READY);
    }

    @ParameterizedTest
    @CsvSource({"2, 0, false", "1, 9, false", "2, 1, true", "3, 0, true"})
    void only_a_later_text_is_news(int revision, int amendment, boolean expected) {
        // Given
        Publication publication = new Publication(ARTICLE, "tin", NOW);
        publication.accept(approval(2, 0, null), null, CAUSE, NOW);

        // When
        boolean news = publication.isNews(approval(revision, amendment, null));

        // Then
        assertThat(news).isEqualTo(expected);
    }

    @Test
    void an_older_text_is_refused_even_if_nobody_asked_first() {
        // Given
        Publication publication = new Publication(ARTICLE, "tin", NOW);
        publication.accept(approval(2, 0, null), null, CAUSE, NOW);

        // When / Then
        assertThatThrownBy(() -> publication.accept(approval(1, 0, null), null, CAUSE, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("NOT_NEWS"));
    }

    @Test
    void a_newer_text_takes_the_place_and_number_of_one_that_still_waits() {
        // Given
        Publication publication = new Publication(ARTICLE, "tin", NOW);
        Edition first = publication.accept(approval(1, 0, NOW.plusSeconds(60)), null, CAUSE, NOW);
        first.heldUp("MEDIA_MISSING", true);

        // When
        Edition second = publication.accept(approval(2, 0, null), first, UUID.randomUUID(), NOW);

        // Then
        assertThat(second).isSameAs(first);
        assertThat(second.number()).isEqualTo(1);
        assertThat(second.state()).isEqualTo(EditionState.WAITING);
        assertThat(second.problem()).isNull();
        assertThat(second.approval().revision().revision()).isEqualTo(2);
        assertThat(publication.state()).isEqualTo(PublicationState.READY);
    }

    @Test
    void a_correction_leaves_the_live_edition_up_until_its_own_moment() {
        // Given
        Publication publication = new Publication(ARTICLE, "tin", NOW);
        Edition first = publication.accept(approval(1, 0, null), null, CAUSE, NOW);
        publication.publish(first, null, "hash", NOW);

        // When
        Edition second = publication.accept(approval(2, 0, null), null, CAUSE, NOW);

        // Then
        assertThat(publication.state()).isEqualTo(PublicationState.PUBLISHED);
        assertThat(publication.liveEdition()).isEqualTo(1);
        assertThat(first.state()).isEqualTo(EditionState.PUBLISHED);
        assertThat(second.number()).isEqualTo(2);
    }

    @Test
    void a_published_correction_replaces_the_edition_before_and_keeps_the_first_date() {
        // Given
        Publication publication = new Publication(ARTICLE, "tin", NOW);
        Edition first = publication.accept(approval(1, 0, null), null, CAUSE, NOW);
        publication.publish(first, null, "hash", NOW);
        Edition second = publication.accept(approval(2, 0, null), null, CAUSE, NOW);

        // When
        publication.publish(second, first, "hash2", NOW.plusSeconds(60));

        // Then
        assertThat(first.state()).isEqualTo(EditionState.REPLACED);
        assertThat(second.state()).isEqualTo(EditionState.PUBLISHED);
        assertThat(publication.liveEdition()).isEqualTo(2);
        assertThat(publication.firstPublishedAt()).isEqualTo(NOW);
    }

    @Test
    void an_edition_that_is_not_next_cannot_be_published() {
        // Given
        Publication publication = new Publication(ARTICLE, "tin", NOW);
        Edition first = publication.accept(approval(1, 0, null), null, CAUSE, NOW);
        publication.publish(first, null, "hash", NOW);

        // When / Then
        assertThatThrownBy(() -> publication.publish(first, null, "hash", NOW)).isInstanceOf(Refusal.class);
    }

    @Test
    void an_edition_goes_out_neither_while_held_nor_under_embargo() {
        // Given
        Publication held = new Publication(ARTICLE, "a", NOW);
        Edition one = held.accept(approval(1, 0, null), null, CAUSE, NOW);
        held.execute(attempt(held, one, Instruction.because(Command.HOLD, "sự cố")), AUTHOR);
        Publication embargoed = new Publication(ARTICLE, "b", NOW);
        Edition other = embargoed.accept(approval(1, 0, null), null, CAUSE, NOW);
        embargoed.execute(attempt(embargoed, other, Instruction.at(Command.EMBARGO, NOW.plusSeconds(60))), AUTHOR);

        // When / Then
        assertThatThrownBy(() -> held.publish(one, null, "hash", NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("PUBLICATION_HELD"));
        assertThatThrownBy(() -> embargoed.publish(other, null, "hash", NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("UNDER_EMBARGO"));
        embargoed.publish(other, null, "hash", NOW.plusSeconds(60));
    }

    @Test
    void a_schedule_and_an_embargo_are_two_things_and_the_later_moment_counts() {
        // Given
        Publication publication = new Publication(ARTICLE, "tin", NOW);
        Edition waiting = publication.accept(approval(1, 0, NOW.plusSeconds(30)), null, CAUSE, NOW);

        // When
        publication.execute(
                attempt(publication, waiting, Instruction.at(Command.EMBARGO, NOW.plusSeconds(90))), AUTHOR);

        // Then
        assertThat(publication.timetable().publishAt()).isEqualTo(NOW.plusSeconds(30));
        assertThat(publication.timetable().notBefore()).isEqualTo(NOW.plusSeconds(90));
    }

    @Test
    void what_waits_behind_an_unpublished_article_rests_until_somebody_publishes() {
        // Given
        Publication publication = new Publication(ARTICLE, "tin", NOW);
        Edition first = publication.accept(approval(1, 0, null), null, CAUSE, NOW);
        publication.publish(first, null, "hash", NOW);
        Edition waiting = publication.accept(approval(2, 0, NOW.plusSeconds(60)), null, CAUSE, NOW);

        // When
        publication.execute(attempt(publication, waiting, Instruction.because(Command.UNPUBLISH, "kiểm tra")), AUTHOR);

        // Then
        assertThat(publication.state()).isEqualTo(PublicationState.UNPUBLISHED);
        assertThat(publication.keepsBack(waiting)).isTrue();
        publication.execute(attempt(publication, waiting, Instruction.of(Command.PUBLISH_NOW)), AUTHOR);
        assertThat(publication.keepsBack(waiting)).isFalse();
    }

    @Test
    void a_newer_text_does_not_keep_up_a_picture_whose_consent_is_gone() {
        // Given
        Publication publication = new Publication(ARTICLE, "tin", NOW);
        Edition first = publication.accept(approval(1, 0, null), null, CAUSE, NOW);
        publication.publish(first, null, "hash", NOW);
        Edition without = publication.next(first.approval(), Occasion.MEDIA_WITHDRAWN, null, UUID.randomUUID());

        // When
        Edition waiting = publication.accept(approval(2, 0, NOW.plusSeconds(60)), without, CAUSE, NOW);

        // Then
        assertThat(waiting.approval().revision().revision()).isEqualTo(1);
        assertThat(waiting.follower().revision().revision()).isEqualTo(2);
        assertThat(publication.keepsBack(waiting)).isFalse();
    }

    @Test
    void nothing_is_news_to_an_article_that_was_taken_down() {
        // Given
        Publication publication = new Publication(ARTICLE, "tin", NOW);
        Edition first = publication.accept(approval(1, 0, null), null, CAUSE, NOW);
        publication.publish(first, null, "hash", NOW);

        // When
        publication.execute(
                attempt(
                        publication,
                        null,
                        new Instruction(Command.TAKE_DOWN, "lý do", null, ReasonClass.PRIVACY, null, null)),
                AUTHOR);

        // Then
        assertThat(publication.isNews(approval(9, 0, null))).isFalse();
    }

    private static Attempt attempt(Publication publication, Edition waiting, Instruction given) {
        return new Attempt(publication, waiting, given, Set.of("editor"), NOW);
    }

    @Test
    void pauses_grow_to_five_minutes_and_no_further() {
        // When
        List<Long> seconds = java.util.stream.IntStream.of(1, 2, 3, 9, 10, 200)
                .mapToObj(attempt -> EditionWorker.pauseAfter(attempt).toSeconds())
                .toList();

        // Then
        assertThat(seconds.get(0)).isEqualTo(1);
        assertThat(seconds.get(1)).isEqualTo(2);
        assertThat(seconds.get(2)).isEqualTo(4);
        assertThat(seconds.get(3)).isBetween(256L, 307L);
        assertThat(seconds.subList(4, 6)).allSatisfy(pause -> assertThat(pause).isBetween(300L, 360L));
    }

    private static Approval approval(int revision, int amendment, Instant publishAt) {
        return new Approval(
                new ApprovedRevision(
                        ARTICLE,
                        revision,
                        amendment,
                        "0".repeat(64),
                        "TIN",
                        "Tiêu đề",
                        "Tóm tắt",
                        "<p>Nội dung</p>",
                        "chuyen-mon",
                        "to-1",
                        List.of(AUTHOR),
                        AUTHOR,
                        "2026-2027",
                        List.of(),
                        null),
                publishAt,
                null,
                NOW);
    }
}
