package vn.toasoan.archive.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.archive.ArchiveServiceTest;
import vn.toasoan.archive.store.Sha256;
import vn.toasoan.archive.store.Shelf;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.ReceivedRecord;

@ArchiveServiceTest
class EditionBecomesRecordTest {

    private static final UUID PRINCIPAL = UUID.fromString("5a1f0c7e-3b52-4d0e-9a61-0d6c2f7b1a06");

    @Test
    void a_published_article_becomes_a_record_that_can_be_read_alone() throws IOException {
        // Given
        UUID article = UUID.randomUUID();
        byte[] first = Newsroom.heldPicture("first of " + article);
        byte[] second = Newsroom.heldPicture("second of " + article);
        ObjectNode edition = Newsroom.edition(article, 1, first, second);
        edition.put("submittedBy", Newsroom.AUTHOR.toString());
        Newsroom.tellPerson(Newsroom.AUTHOR, "Trần Thị Minh Nguyệt", 1);
        Newsroom.tellPerson(PRINCIPAL, "Lê Văn Hòa", 1);
        Newsroom.tellTopic(edition.get("topic").asText(), "Chuyên mục thử", 1);
        await().until(() -> "3".equals(ArchiveReader.column("""
                                select (select count(*) from person where id in ('%s', '%s'))
                                  + (select count(*) from topic where name = 'Chuyên mục thử')
                                """.formatted(Newsroom.AUTHOR, PRINCIPAL))));
        Newsroom.tellApproval(article, 1, PRINCIPAL);
        await().until(() ->
                ArchiveReader.column("select 1 from approval where article_id = '" + article + "'") != null);

        // When
        UUID event = Newsroom.tellEdition(edition);

        // Then
        ReceivedRecord filed = Newsroom.awaitRecordFiled(article, 1);
        Contracts.of("archive-service").validateClosed(filed);
        assertThat(filed.causationId()).isEqualTo(event.toString());
        assertThat(filed.json().get("expectedDueOn").asText()).isEqualTo("2038-01-01");

        JsonPath record = ArchiveReader.record(filed.json().get("recordId").asText());
        assertThat(record.getString("classCode")).isEqualTo("TT-08");
        assertThat(record.getString("scheduleVersion")).isEqualTo("SCHED-2024-09");
        assertThat(record.getInt("rule.periodYears")).isEqualTo(10);
        assertThat(record.getString("expectedCloseOn")).isEqualTo("2027-05-31");
        assertThat(record.getString("expectedStartOn")).isEqualTo("2028-01-01");
        assertThat(record.getString("expectedDueOn")).isEqualTo("2038-01-01");
        assertThat(record.getBoolean("firm")).isFalse();
        assertThat(record.getList("explanation", String.class))
                .anySatisfy(step -> assertThat(step).contains("01/01/2028 cộng 10 năm: đến hạn ngày 01/01/2038"));
        assertThat(record.getString("title")).isEqualTo(edition.get("title").asText());
        assertThat(record.getString("topic.name")).isEqualTo("Chuyên mục thử");
        assertThat(record.getString("team.name"))
                .isEqualTo(edition.get("teamName").asText());
        assertThat(record.getString("submittedBy.name")).isEqualTo("Trần Thị Minh Nguyệt");
        assertThat(record.getList("decisions.decidedBy.name")).containsOnly("Lê Văn Hòa");
        assertThat(record.getList("decisions.fallbackReason")).contains("SOLE_HOLDER_IS_AUTHOR");
        assertThat(record.getList("checklist.gate")).containsExactly("STATE_SECRET", "CHILD_CONSENT");

        String body = edition.get("body").asText();
        assertThat(record.getList("files.name"))
                .containsExactly("body.html", "edition.json", "anh-01.jpg", "anh-02.jpg");
        assertThat(record.getString("files[0].sha256")).isEqualTo(Sha256.of(body.getBytes(StandardCharsets.UTF_8)));
        assertThat(record.getString("files[2].sha256")).isEqualTo(Sha256.of(first));
        assertThat(record.getString("files[3].sha256")).isEqualTo(Sha256.of(second));
        assertThat(record.getList("files.verifiedAt", String.class))
                .allSatisfy(verified -> assertThat(Instant.parse(verified)).isBefore(Instant.now()));
        for (Map<String, Object> file : record.<Map<String, Object>>getList("files")) {
            byte[] bytes = Shelf.content(UUID.fromString(record.getString("id")), (String) file.get("sha256"));
            assertThat(Sha256.of(bytes)).isEqualTo(file.get("sha256"));
            assertThat((Integer) file.get("size")).isEqualTo(bytes.length);
        }
    }

    @Test
    void the_whole_event_is_kept_in_canonical_form_also_what_nobody_reads_today() throws IOException {
        // Given
        UUID article = UUID.randomUUID();
        ObjectNode edition = Newsroom.edition(article, 1).put("fieldOfTomorrow", "giữ lại");

        // When
        Newsroom.tellEdition(edition);

        // Then
        ReceivedRecord filed = Newsroom.awaitRecordFiled(article, 1);
        JsonPath record = ArchiveReader.record(filed.json().get("recordId").asText());
        String canonical = new String(
                Shelf.content(UUID.fromString(record.getString("id")), record.getString("files[1].sha256")),
                StandardCharsets.UTF_8);
        assertThat(canonical).startsWith("{\"approvedAt\":").contains("\"fieldOfTomorrow\":\"giữ lại\"");
        assertThat(ArchiveReader.column("select data from filing where article_id = '" + article + "'"))
                .isNull();
    }

    @Test
    void a_correction_is_a_record_of_its_own_that_supersedes_the_first() {
        // Given
        UUID article = UUID.randomUUID();
        Newsroom.tellEdition(Newsroom.edition(article, 1));
        String first =
                Newsroom.awaitRecordFiled(article, 1).json().get("recordId").asText();

        // When
        Newsroom.tellEdition(Newsroom.edition(article, 2));

        // Then
        ReceivedRecord second = Newsroom.awaitRecordFiled(article, 2);
        Contracts.of("archive-service").validateClosed(second);
        String secondId = second.json().get("recordId").asText();
        assertThat(second.json().get("supersedes").asText()).isEqualTo(first);
        assertThat(ArchiveReader.record(secondId).getString("supersedes")).isEqualTo(first);
        assertThat(ArchiveReader.record(secondId).getString("publicNote")).isNotBlank();
        assertThat(ArchiveReader.record(first).getString("supersededBy")).isEqualTo(secondId);
        assertThat(ArchiveReader.record(first).getString("supersedes")).isNull();
    }

    @Test
    void an_edition_that_comes_before_its_forerunner_is_linked_when_that_one_comes() {
        // Given
        UUID article = UUID.randomUUID();
        Newsroom.tellEdition(Newsroom.edition(article, 2));
        String second =
                Newsroom.awaitRecordFiled(article, 2).json().get("recordId").asText();

        // When
        Newsroom.tellEdition(Newsroom.edition(article, 1));

        // Then
        String first =
                Newsroom.awaitRecordFiled(article, 1).json().get("recordId").asText();
        assertThat(ArchiveReader.record(second).getString("supersedes")).isEqualTo(first);
    }

    @Test
    void replays_change_nothing_whether_by_the_same_event_or_by_a_new_one_of_the_same_content() {
        // Given
        UUID article = UUID.randomUUID();
        ObjectNode edition = Newsroom.edition(article, 1, Newsroom.heldPicture("of " + article));
        UUID event = Newsroom.tellEdition(edition);
        Newsroom.awaitRecordFiled(article, 1);

        // When
        for (int i = 0; i < 3; i++) {
            Newsroom.tellEdition(event, edition);
            Newsroom.tellEdition(edition);
        }
        Newsroom.tellEdition(Newsroom.edition(article, 2));

        // Then
        Newsroom.awaitRecordFiled(article, 2);
        assertThat(ArchiveReader.recordsOf(article).getList("items")).hasSize(2);
        assertThat(Newsroom.recordsFiled(article)).hasSize(2);
    }

    @Test
    void decisions_that_come_after_the_edition_are_added_to_its_record() {
        // Given
        UUID article = UUID.randomUUID();
        Newsroom.tellEdition(Newsroom.edition(article, 1));
        String id = Newsroom.awaitRecordFiled(article, 1).json().get("recordId").asText();

        // When
        Newsroom.tellApproval(article, 1, PRINCIPAL);

        // Then
        await().untilAsserted(() ->
                assertThat(ArchiveReader.record(id).getList("decisions.type")).containsOnly("APPROVE"));
    }

    @Test
    void a_plan_moves_the_expected_dates_of_its_year_and_an_older_plan_does_not() {
        // Given
        UUID article = UUID.randomUUID();
        Newsroom.tellEdition(Newsroom.edition(article, 1).put("schoolYear", "2031-2032"));
        String id = Newsroom.awaitRecordFiled(article, 1).json().get("recordId").asText();
        Newsroom.tellPlan("2031-2032", "2031-12-15", 7);
        await().untilAsserted(() -> assertThat(ArchiveReader.record(id).getString("expectedCloseOn"))
                .isEqualTo("2031-12-15"));

        // When
        Newsroom.tellPlan("2031-2032", "2032-05-25", 6);
        Newsroom.tellPlan("2032-2033", "2033-05-25", 1);
        await().until(() -> ArchiveReader.column("select 1 from school_year where code = '2032-2033'") != null);

        // Then
        JsonPath record = ArchiveReader.record(id);
        assertThat(record.getString("expectedCloseOn")).isEqualTo("2031-12-15");
        assertThat(record.getString("expectedDueOn")).isEqualTo("2042-01-01");
    }

    @Test
    void a_record_filed_after_the_plan_reckons_with_the_plans_closing() {
        // Given
        Newsroom.tellPlan("2041-2042", "2042-06-10", 1);
        await().until(() -> ArchiveReader.column("select 1 from school_year where code = '2041-2042'") != null);
        UUID article = UUID.randomUUID();

        // When
        Newsroom.tellEdition(Newsroom.edition(article, 1).put("schoolYear", "2041-2042"));

        // Then
        ReceivedRecord filed = Newsroom.awaitRecordFiled(article, 1);
        assertThat(filed.json().get("expectedCloseOn").asText()).isEqualTo("2042-06-10");
    }

    @Test
    void an_article_by_a_team_alone_has_a_record_without_authors() {
        // Given
        UUID article = UUID.randomUUID();
        ObjectNode edition = Newsroom.edition(article, 1);
        edition.putArray("authors");

        // When
        Newsroom.tellEdition(edition);

        // Then
        String id = Newsroom.awaitRecordFiled(article, 1).json().get("recordId").asText();
        assertThat(ArchiveReader.record(id).getList("authors")).isEqualTo(List.of());
    }
}
