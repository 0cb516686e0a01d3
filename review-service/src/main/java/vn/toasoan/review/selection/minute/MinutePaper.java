package vn.toasoan.review.selection.minute;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Sets a minute as a PDF to be printed and signed, laid out as Nghị định 30/2020/NĐ-CP lays out official papers: the
 * number and the signatures are left to the hand.
 */
public final class MinutePaper {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final ZoneId SCHOOL = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH 'giờ' mm, 'ngày' dd/MM/yyyy");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
    private static final float[] WIDTHS = {4, 29, 6, 6, 6, 6, 6, 15, 22};
    private static final float MARGIN = 48;

    private MinutePaper() {}

    /** The bytes of a PDF. Blocks for some tens of milliseconds: not for the event loop. */
    public static byte[] set(Minute minute) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document paper = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(paper, bytes);
        writer.setPageEvent(new Foot("Mã phiên: " + minute.sessionId()));
        paper.addTitle(title(minute));
        paper.setDocumentLanguage("vi-VN");
        paper.open();
        paper.add(head(minute));
        paper.add(line("BIÊN BẢN", Type.TITLE, Element.ALIGN_CENTER));
        paper.add(line(title(minute), Type.BOLD, Element.ALIGN_CENTER));
        facts(minute).forEach(fact -> paper.add(line(fact, Type.PLAIN, Element.ALIGN_LEFT)));
        if (!minute.lines().isEmpty()) {
            paper.add(candidates(minute));
        }
        paper.add(line(
                "Biên bản được lập lúc " + at(minute.closedAt()) + ". Kết quả đã được báo tới các tổ.",
                Type.PLAIN,
                Element.ALIGN_LEFT));
        paper.add(signatures(minute));
        paper.close();
        return bytes.toByteArray();
    }

    private static String title(Minute minute) {
        return minute.urgentReason() == null
                ? "Tuyển chọn tin, bài gửi cấp trên tháng " + MONTH.format(minute.month())
                : "Tuyển chọn gấp tin, bài gửi cấp trên ngoài phiên";
    }

    private static List<String> facts(Minute minute) {
        return minute.urgentReason() == null
                ? List.of(
                        "Mở phiên: " + at(minute.openedAt()) + ", người mở: " + minute.openedBy() + ".",
                        "Khép phiên: " + at(minute.closedAt()) + ", người khép: " + minute.closedBy() + ".",
                        "Người tham gia: " + String.join(", ", minute.present()) + ".",
                        "Ứng viên: " + minute.lines().size()
                                + " tin, bài được duyệt trong tháng. Chỉ tiêu của kế hoạch: " + minute.quota()
                                + " tin, bài mỗi tháng. Được chọn: " + minute.selected() + ".")
                : List.of(
                        "Thời điểm: " + at(minute.closedAt()) + ", người chọn: " + minute.closedBy() + ".",
                        "Lý do chọn gấp: " + minute.urgentReason());
    }

    private static PdfPTable head(Minute minute) {
        PdfPTable head = new PdfPTable(2);
        head.setWidthPercentage(100);
        side(head, Type.PLAIN, minute.superior().toUpperCase(VIETNAMESE), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        side(head, Type.BOLD, minute.school().toUpperCase(VIETNAMESE), "Độc lập - Tự do - Hạnh phúc");
        side(
                head,
                Type.PLAIN,
                "Số: ……/BB-BBT",
                DAY.format(LocalDate.ofInstant(minute.closedAt(), SCHOOL)).replaceFirst("^n", "N"));
        return head;
    }

    private static void side(PdfPTable head, Font font, String left, String right) {
        for (String text : List.of(left, right)) {
            PdfPCell cell = new PdfPCell(line(text, font, Element.ALIGN_CENTER));
            cell.setBorder(Rectangle.NO_BORDER);
            cell.setHorizontalAlignment(Element.ALIGN_CENTER);
            head.addCell(cell);
        }
    }

    private static PdfPTable candidates(Minute minute) {
        PdfPTable table = new PdfPTable(WIDTHS);
        table.setWidthPercentage(100);
        table.setSpacingBefore(10);
        table.setSpacingAfter(10);
        table.setHeaderRows(1);
        cell(table, "STT", Type.BOLD, Element.ALIGN_CENTER);
        cell(table, "Tin, bài; tổ; tác giả", Type.BOLD, Element.ALIGN_CENTER);
        Minute.CRITERIA.forEach(criterion -> cell(table, criterion, Type.BOLD, Element.ALIGN_CENTER));
        cell(table, "Tổng", Type.BOLD, Element.ALIGN_CENTER);
        cell(table, "Kết quả", Type.BOLD, Element.ALIGN_CENTER);
        cell(table, "Nhận xét", Type.BOLD, Element.ALIGN_CENTER);
        for (int i = 0; i < minute.lines().size(); i++) {
            row(table, i + 1, minute.lines().get(i));
        }
        return table;
    }

    private static void row(PdfPTable table, int number, Minute.Line line) {
        boolean scored = !line.points().isEmpty();
        cell(table, Integer.toString(number), Type.PLAIN, Element.ALIGN_CENTER);
        cell(
                table,
                line.title() + "\n" + line.team() + "; " + String.join(", ", line.authors()),
                Type.PLAIN,
                Element.ALIGN_LEFT);
        for (int i = 0; i < Minute.CRITERIA.size(); i++) {
            cell(table, scored ? line.points().get(i).toString() : "", Type.PLAIN, Element.ALIGN_CENTER);
        }
        cell(table, scored ? Integer.toString(line.score()) : "", Type.BOLD, Element.ALIGN_CENTER);
        cell(
                table,
                line.selected() ? "Chọn, gửi:\n" + String.join("\n", line.destinations()) : "Không chọn",
                line.selected() ? Type.BOLD : Type.PLAIN,
                Element.ALIGN_LEFT);
        cell(table, line.reason(), Type.PLAIN, Element.ALIGN_LEFT);
    }

    private static PdfPTable signatures(Minute minute) {
        PdfPTable signatures = new PdfPTable(2);
        signatures.setWidthPercentage(100);
        signatures.setKeepTogether(true);
        side(signatures, Type.BOLD, "NGƯỜI LẬP BIÊN BẢN", "TM. BAN BIÊN TẬP");
        side(signatures, Type.PLAIN, "(Ký, ghi rõ họ tên)", "(Ký, ghi rõ họ tên)");
        side(signatures, Type.PLAIN, "\n\n\n" + minute.closedBy(), "\n\n\n");
        return signatures;
    }

    private static void cell(PdfPTable table, String text, Font font, int alignment) {
        PdfPCell cell = new PdfPCell(line(text, font, alignment));
        cell.setHorizontalAlignment(alignment);
        cell.setPadding(4);
        table.addCell(cell);
    }

    private static Paragraph line(String text, Font font, int alignment) {
        Paragraph paragraph = new Paragraph(text, font);
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(3);
        return paragraph;
    }

    private static String at(Instant moment) {
        return MOMENT.format(moment.atZone(SCHOOL));
    }
}
