package vn.toasoan.archive.disposition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.toasoan.archive.disposition.Docx.Align;

/** Draws up a run's papers in Vietnamese, laid out as Nghị định 30/2020/NĐ-CP has it. */
final class Typist {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");
    private static final ZoneId SCHOOL = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<String> LIST_HEAD = List.of(
            "Bó số",
            "Tập số",
            "Hồ sơ/ĐVBQ số",
            "Tiêu đề hồ sơ",
            "Thời hạn lưu trữ",
            "Số trang/tài liệu",
            "Lý do hủy",
            "Ghi chú");

    private Typist() {}

    static byte[] draw(Paper paper, Paper.Sheet sheet) {
        Docx docx = new Docx(paper == Paper.DANH_MUC)
                .sideBySide(
                        List.of(sheet.superior(), sheet.school(), "Số: " + number(paper, sheet.run())),
                        List.of(
                                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                                "Độc lập - Tự do - Hạnh phúc",
                                "Ngày " + date(paper, sheet.run())))
                .paragraph(paper.title(), Align.CENTER, true);
        switch (paper) {
            case DANH_MUC -> list(docx, sheet);
            case THUYET_MINH -> explanation(docx, sheet);
            case QUYET_DINH_HOI_DONG -> council(docx, sheet);
            case BIEN_BAN_HOP -> minutes(docx, sheet);
            case QUYET_DINH_HUY -> decision(docx, sheet);
            case BIEN_BAN_BAN_GIAO -> handOver(docx, sheet);
            case BIEN_BAN_HUY -> destruction(docx, sheet);
        }
        return docx.bytes();
    }

    private static void list(Docx docx, Paper.Sheet sheet) {
        List<List<String>> rows = new ArrayList<>(List.of(LIST_HEAD));
        int number = 1;
        for (Item item : sheet.items()) {
            rows.add(List.of(
                    "01",
                    item.voted().classCode(),
                    "%02d".formatted(number++),
                    item.voted().title(),
                    item.voted().period(),
                    String.valueOf(item.voted().fileSha256().size()),
                    "Hết thời hạn ngày " + day(item.voted().dueOn()),
                    item.voted().recordId().toString()));
        }
        docx.table(rows)
                .paragraph("Mã của danh mục (SHA-256): " + sheet.run().listSha256, Align.LEFT, false)
                .sideBySide(List.of(""), List.of("NGƯỜI LẬP", "", sheet.nameOf(sheet.run().proposedBy)));
    }

    private static void explanation(Docx docx, Paper.Sheet sheet) {
        docx.paragraph(sheet.run().explanation, Align.BOTH, false)
                .paragraph(
                        "Số hồ sơ: %d; đến hạn từ %s đến %s. Mã của danh mục kèm theo: %s."
                                .formatted(
                                        sheet.items().size(),
                                        dueOn(sheet, false),
                                        dueOn(sheet, true),
                                        sheet.run().listSha256),
                        Align.BOTH,
                        false)
                .sideBySide(List.of(""), List.of("NGƯỜI LẬP", "", sheet.nameOf(sheet.run().proposedBy)));
    }

    private static void council(Docx docx, Paper.Sheet sheet) {
        docx.paragraph("HIỆU TRƯỞNG QUYẾT ĐỊNH:", Align.CENTER, true)
                .paragraph("Điều 1. Thành lập Hội đồng xét hủy tài liệu lưu trữ gồm:", Align.BOTH, false);
        seats(docx, sheet);
        docx.paragraph(
                        "Điều 2. Hội đồng xem xét từng hồ sơ trong danh mục có mã %s và biểu quyết."
                                .formatted(sheet.run().listSha256),
                        Align.BOTH,
                        false)
                .sideBySide(
                        List.of("Nơi nhận:", "Như Điều 1; Lưu: VT."),
                        List.of("HIỆU TRƯỞNG", "", sheet.nameOf(sheet.run().councilBy)));
    }

    private static void minutes(Docx docx, Paper.Sheet sheet) {
        docx.paragraph("Kết thúc lúc " + moment(sheet.run().concludedAt) + ". Thành phần:", Align.BOTH, false);
        seats(docx, sheet);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Tiêu đề hồ sơ", "Hủy", "Giữ", "Gia hạn", "Kết quả", "Ý kiến khác"));
        for (Item item : sheet.items()) {
            rows.add(List.of(
                    item.voted().title(),
                    votes(sheet, item, Choice.DESTROY),
                    votes(sheet, item, Choice.KEEP),
                    votes(sheet, item, Choice.EXTEND),
                    word(item.outcome()),
                    remarks(sheet, item)));
        }
        docx.table(rows)
                .paragraph("Mã của danh mục được hủy (SHA-256): " + sheet.run().resultSha256, Align.LEFT, false)
                .sideBySide(List.of("THƯ KÝ"), List.of("CHỦ TỊCH HỘI ĐỒNG", "", sheet.nameOf(sheet.run().concludedBy)));
    }

    private static void decision(Docx docx, Paper.Sheet sheet) {
        long destroyed = sheet.items().stream()
                .filter(item -> item.outcome() == Choice.DESTROY)
                .count();
        docx.paragraph("HIỆU TRƯỞNG QUYẾT ĐỊNH:", Align.CENTER, true)
                .paragraph(
                        "Điều 1. Hủy %d hồ sơ hết thời hạn lưu trữ, theo danh mục có mã %s, trên cơ sở biên bản họp Hội đồng ngày %s."
                                .formatted(destroyed, sheet.run().resultSha256, moment(sheet.run().concludedAt)),
                        Align.BOTH,
                        false)
                .paragraph(
                        "Điều 2. Việc hủy thực hiện trước %s, có Ban kiểm tra nội bộ chứng kiến; quá thời điểm đó Quyết định này hết hiệu lực thi hành."
                                .formatted(moment(sheet.run().lapsesAt)),
                        Align.BOTH,
                        false)
                .sideBySide(
                        List.of("Nơi nhận:", "Lưu trữ; Ban kiểm tra nội bộ; Lưu: VT."),
                        List.of("HIỆU TRƯỞNG", "", sheet.nameOf(sheet.run().decidedBy)));
    }

    private static void handOver(Docx docx, Paper.Sheet sheet) {
        docx.paragraph(
                        "Lúc %s, bàn giao %d hồ sơ theo Quyết định số %s để hủy."
                                .formatted(
                                        moment(sheet.run().handedAt),
                                        sheet.items().stream()
                                                .filter(item -> item.outcome() == Choice.DESTROY)
                                                .count(),
                                        sheet.run().decisionNo),
                        Align.BOTH,
                        false)
                .sideBySide(
                        List.of("BÊN GIAO", "", sheet.nameOf(sheet.run().handedBy)),
                        List.of("BÊN NHẬN", "", sheet.nameOf(sheet.run().executor)));
    }

    private static void destruction(Docx docx, Paper.Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Tiêu đề hồ sơ", "Mã hồ sơ", "Kết quả"));
        sheet.items().stream()
                .filter(item -> item.outcome() == Choice.DESTROY)
                .forEach(item -> rows.add(List.of(
                        item.voted().title(),
                        item.voted().recordId().toString(),
                        item.state() == Item.ItemState.DESTROYED ? "Đã hủy" : "Rút khỏi danh mục: " + item.detail())));
        docx.paragraph(
                        "Thi hành Quyết định số %s, từ %s đến %s."
                                .formatted(
                                        sheet.run().decisionNo,
                                        moment(sheet.run().executedAt),
                                        moment(sheet.run().endedAt)),
                        Align.BOTH,
                        false)
                .table(rows)
                .sideBySide(
                        List.of("NGƯỜI CHỨNG KIẾN", "", sheet.nameOf(sheet.run().witness)),
                        List.of("NGƯỜI THỰC HIỆN", "", sheet.nameOf(sheet.run().executor)));
    }

    private static void seats(Docx docx, Paper.Sheet sheet) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("Họ và tên", "Nhiệm vụ trong Hội đồng")));
        sheet.council().forEach(seat -> rows.add(List.of(sheet.nameOf(seat.person()), duty(seat.kind()))));
        docx.table(rows);
    }

    private static String duty(Seat.Kind kind) {
        return switch (kind) {
            case CHAIR -> "Chủ tịch";
            case UNIT -> "Ủy viên, đơn vị có tài liệu";
            case SECRETARY -> "Thư ký, lưu trữ";
            case MEMBER -> "Ủy viên";
        };
    }

    private static String word(Choice choice) {
        return switch (choice) {
            case DESTROY -> "Hủy";
            case KEEP -> "Giữ";
            case EXTEND -> "Gia hạn";
            case null -> "";
        };
    }

    private static String votes(Paper.Sheet sheet, Item item, Choice choice) {
        return String.valueOf(sheet.votes().stream()
                .filter(vote -> vote.recordId().equals(item.voted().recordId()) && vote.vote() == choice)
                .count());
    }

    private static String remarks(Paper.Sheet sheet, Item item) {
        return sheet.votes().stream()
                .filter(vote -> vote.recordId().equals(item.voted().recordId()) && vote.remark() != null)
                .map(vote -> sheet.nameOf(vote.person()) + ": " + vote.remark())
                .collect(java.util.stream.Collectors.joining("; "));
    }

    private static String dueOn(Paper.Sheet sheet, boolean last) {
        var days = sheet.items().stream()
                .map(item -> item.voted().dueOn())
                .sorted()
                .toList();
        return day(last ? days.getLast() : days.getFirst());
    }

    private static String number(Paper paper, Disposition run) {
        return switch (paper) {
            case QUYET_DINH_HOI_DONG -> run.councilNo;
            case QUYET_DINH_HUY -> run.decisionNo;
            default -> "…";
        };
    }

    private static String date(Paper paper, Disposition run) {
        return switch (paper) {
            case QUYET_DINH_HOI_DONG -> day(run.councilDate);
            case QUYET_DINH_HUY -> day(run.decisionDate);
            case BIEN_BAN_HOP -> day(run.concludedAt.atZone(SCHOOL).toLocalDate());
            case BIEN_BAN_BAN_GIAO -> day(run.handedAt.atZone(SCHOOL).toLocalDate());
            case BIEN_BAN_HUY -> day(run.endedAt.atZone(SCHOOL).toLocalDate());
            case DANH_MUC, THUYET_MINH -> day(run.proposedAt.atZone(SCHOOL).toLocalDate());
        };
    }

    private static String day(LocalDate day) {
        return day.format(DAY);
    }

    private static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(SCHOOL));
    }
}
