package vn.toasoan.publishing.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toasoan.publishing.publication.Lifecycle.Command;

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

    @ParameterizedTest
    @CsvSource({
        "APPROVE,,READY",
        "APPROVE,READY,READY",
        "APPROVE,SCHEDULED,READY",
        "APPROVE,PUBLISHED,PUBLISHED",
        "SCHEDULE,,SCHEDULED",
        "SCHEDULE,READY,SCHEDULED",
        "SCHEDULE,SCHEDULED,SCHEDULED",
        "SCHEDULE,PUBLISHED,PUBLISHED",
        "PUBLISH,,",
        "PUBLISH,READY,PUBLISHED",
        "PUBLISH,SCHEDULED,PUBLISHED",
        "PUBLISH,PUBLISHED,PUBLISHED"
    })
    void the_table_of_transitions_is_this_and_no_other(Command command, PublicationState from, PublicationState to) {
        // When / Then
        if (to == null) {
            assertThatThrownBy(() -> Lifecycle.next(command, from)).isInstanceOf(Refusal.class);
        } else {
            assertThat(Lifecycle.next(command, from)).isEqualTo(to);
        }
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
