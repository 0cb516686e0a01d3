package vn.toasoan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EventDraftTest {

    @Test
    void theTypeIsMadeOfTopicAndEvent() {
        // Given
        Map<String, String> data = Map.of();

        // When
        EventDraft draft = EventDraft.of("review.article.v1", "ArticleApproved", "bai-1", data);

        // Then
        assertThat(draft.type()).isEqualTo("vn.toasoan.review.article.article-approved.v1");
        assertThat(EventDraft.of("public.article.v1", "Published", "bai-1", data)
                        .type())
                .isEqualTo("vn.toasoan.public.article.published.v1");
        assertThat(EventDraft.of("public.article.current.v1", "Current", "bai-1", data)
                        .type())
                .isEqualTo("vn.toasoan.public.article.current.current.v1");
    }

    @Test
    void causesMayBeAbsent() {
        // Given
        EventDraft draft = EventDraft.of("review.article.v1", "ArticleApproved", "bai-1", Map.of());

        // When
        EventDraft caused = draft.causedByPerson(null).causedByEvent(null);

        // Then
        assertThat(caused).isEqualTo(draft);
    }

    @Test
    void anEventHasDataAndATombstoneHasNone() {
        // Given
        String topic = "public.article.current.v1";

        // When
        EventDraft tombstone = EventDraft.tombstone(topic, "bai-1");

        // Then
        assertThat(tombstone.data()).isNull();
        assertThat(tombstone.type()).isNull();
        assertThatNullPointerException().isThrownBy(() -> EventDraft.of(topic, "Current", "bai-1", null));
    }
}
