package vn.toasoan.notification.zalo.oa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.notification.channel.Item;
import vn.toasoan.notification.channel.Language;
import vn.toasoan.notification.channel.Message;
import vn.toasoan.notification.channel.Subject;
import vn.toasoan.notification.rule.Category;

class TemplateDataTest {

    @Test
    void each_parameter_is_cut_to_what_zalo_allows_and_none_is_empty() {
        // Given
        Subject subject = new Subject("Ngày hội [@all] 🌻 ".repeat(40), null, null, null, Map.of("credited", "1"));
        Message message = new Message(
                UUID.randomUUID(),
                "mai",
                "Nguyễn Thị Hoàng Mai Anh Thư Quỳnh Như",
                "PHONE:84912345678",
                Language.VI,
                Category.OUTCOMES,
                false,
                List.of(new Item("duoc-duyet", UUID.randomUUID(), subject)),
                null,
                null);

        // When
        Map<String, String> data = TemplateData.of(
                List.of("ten_tac_gia", "tieu_de", "to_doan_the", "thoi_gian", "da_nop"),
                message,
                Instant.parse("2026-11-25T05:00:00Z"));

        // Then
        assertThat(data)
                .containsEntry("thoi_gian", "12:00 25/11/2026")
                .containsEntry("to_doan_the", "–")
                .containsEntry("da_nop", "1");
        assertThat(data.get("ten_tac_gia")).hasSizeLessThanOrEqualTo(30).endsWith("…");
        assertThat(data.get("tieu_de").codePointCount(0, data.get("tieu_de").length()))
                .isLessThanOrEqualTo(200);
        assertThat(data.get("tieu_de")).doesNotContain("[@");
    }
}
