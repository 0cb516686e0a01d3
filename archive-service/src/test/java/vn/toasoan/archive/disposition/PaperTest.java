package vn.toasoan.archive.disposition;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.archive.ArchiveServiceTest;
import vn.toasoan.archive.Staff;

@ArchiveServiceTest
class PaperTest {

    @Test
    void the_papers_of_a_finished_run_say_who_did_what_by_which_number() throws Exception {
        // Given
        String record = Run.dueRecord(UUID.randomUUID());
        Run run = Run.of(record).readyToExecute(record);
        run.execute();
        run.awaitEnd();

        // When
        String list = text(paper(run, "danh-muc"));
        String minutes = text(paper(run, "bien-ban-hop"));
        String decision = text(paper(run, "quyet-dinh-huy"));
        String destruction = text(paper(run, "bien-ban-huy"));

        // Then
        assertThat(list).contains("DANH MỤC TÀI LIỆU HẾT THỜI HẠN LƯU TRỮ", "Tiêu đề hồ sơ", record);
        assertThat(minutes).contains("BIÊN BẢN HỌP", "Chủ tịch", "Hủy");
        assertThat(decision).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "7/QĐ-THHN", "21/11/2026", "HIỆU TRƯỞNG");
        assertThat(destruction).contains("Đã hủy", Run.WITNESS.toString(), Run.EXECUTOR.toString());
        assertThat(paper(run, "danh-muc").asByteArray())
                .isEqualTo(paper(run, "danh-muc").asByteArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"quyet-dinh-hoi-dong", "bien-ban-hop", "quyet-dinh-huy", "bien-ban-ban-giao", "bien-ban-huy"})
    void a_paper_on_what_has_not_happened_is_not_drawn_up(String paper) {
        // Given
        Run run = Run.of(Run.dueRecord(UUID.randomUUID()));

        // When
        Response answer = paper(run, paper);

        // Then
        assertThat(answer.statusCode()).isEqualTo(409);
    }

    @Test
    void a_paper_is_seen_by_those_with_a_part_in_the_run() {
        // Given
        Run run = Run.of(Run.dueRecord(UUID.randomUUID()));
        int[] seen = Staff.only(
                404,
                "contributor",
                "team-lead",
                "editor",
                "finance-officer",
                "inspection-board",
                "comms-officer",
                "principal",
                "archivist");
        for (int column : new int[] {8, 9, 10}) {
            seen[column] = 200;
        }

        // When / Then
        Staff.matrix()
                .row("list", request -> request.get("/api/v1/dispositions/" + run.id() + "/papers/danh-muc"), seen)
                .run();
    }

    private static Response paper(Run run, String paper) {
        return Staff.as(Staff.INSPECTOR).get("/api/v1/dispositions/" + run.id() + "/papers/" + paper);
    }

    /** Also shows that the part is well-formed XML. */
    private static String text(Response answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        byte[] document = part(answer.asByteArray());
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(document))
                .getDocumentElement()
                .getTextContent();
    }

    private static byte[] part(byte[] docx) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new AssertionError("No document");
    }
}
