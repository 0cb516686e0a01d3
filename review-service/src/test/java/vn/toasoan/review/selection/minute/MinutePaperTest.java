package vn.toasoan.review.selection.minute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import vn.toasoan.review.selection.PaperReader;

class MinutePaperTest {

    private static final UUID SESSION = UUID.fromString("019aba10-0009-7c01-9001-5e7fb04d9c09");

    @Test
    void aMonthlyMinuteSaysWhoChoseWhatFromHowManyAndWhyNotTheRest() throws IOException {
        // Given
        Minute minute = minute(
                null,
                line("Học phân số bằng những chiếc bánh", List.of(9, 9, 8, 7), true),
                line("Tin ngắn", List.of(3, 2, 1, 0), false));

        // When
        String words = PaperReader.wordsOf(MinutePaper.set(minute));

        // Then
        assertThat(words)
                .contains("ỦY BAN NHÂN DÂN XÃ", "TRƯỜNG TIỂU HỌC HẢI NINH", "Độc lập - Tự do - Hạnh phúc")
                .contains("Ngày 03 tháng 12 năm 2026", "tháng 11/2026", "15 giờ 30, ngày 03/12/2026")
                .contains("2 tin, bài được duyệt trong tháng", "2 tin, bài mỗi tháng", "Được chọn: 1")
                .contains("Học phân số bằng những chiếc bánh", "33", "Chọn, gửi: so-gd-hai-phong", "Không chọn")
                .contains("Nhận xét về Tin ngắn", "Mã phiên: " + SESSION, "Trang 1");
    }

    @Test
    void anUrgentMinuteSaysItsReasonAndGivesNoPoints() throws IOException {
        // When
        String words =
                PaperReader.wordsOf(MinutePaper.set(minute("Sở cần tin trong ngày.", line("Bão", List.of(), true))));

        // Then
        assertThat(words)
                .contains("ngoài phiên", "Lý do chọn gấp: Sở cần tin trong ngày.")
                .doesNotContain("Chỉ tiêu");
    }

    @Test
    void aLongMonthGoesOnTheNextPageUnderTheSameHead() throws IOException {
        // Given
        Minute.Line[] many = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> line("Tin số " + i, List.of(5, 5, 5, 5), i < 3))
                .toArray(Minute.Line[]::new);

        // When
        byte[] paper = MinutePaper.set(minute(null, many));

        // Then
        try (PdfReader reader = new PdfReader(paper)) {
            assertThat(reader.getNumberOfPages()).isGreaterThan(2);
        }
        String words = PaperReader.wordsOf(paper);
        assertThat(words).contains("Tin số 60", "Trang 3");
        assertThat(words.split("Thời sự", -1)).hasSizeGreaterThan(3);
    }

    private static Minute minute(String urgentReason, Minute.Line... lines) {
        return new Minute(
                "Ủy ban nhân dân xã",
                "Trường Tiểu học Hải Ninh",
                SESSION,
                YearMonth.of(2026, 11),
                urgentReason,
                2,
                "Lê Thị Ngọc",
                Instant.parse("2026-12-03T07:00:00Z"),
                "Vũ Đình Khoa",
                Instant.parse("2026-12-03T08:30:00Z"),
                List.of(lines));
    }

    private static Minute.Line line(String title, List<Integer> points, boolean selected) {
        return new Minute.Line(
                title,
                "Tổ 4-5",
                List.of("Nguyễn Thị Hương"),
                points,
                "Nhận xét về " + title,
                selected,
                selected ? List.of("so-gd-hai-phong") : List.of(),
                "Lê Thị Ngọc");
    }
}
