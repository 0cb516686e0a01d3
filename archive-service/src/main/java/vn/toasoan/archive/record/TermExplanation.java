package vn.toasoan.archive.record;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Says in Vietnamese, step by step, how a record came to its dates. */
final class TermExplanation {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private TermExplanation() {}

    static List<String> of(FiledRecord filed) {
        List<String> steps = new ArrayList<>();
        steps.add("Lớp %s “%s” theo bảng thời hạn %s: %s. Căn cứ: %s."
                .formatted(
                        filed.classCode, filed.rule.name(), filed.scheduleId, filed.rule.period(), filed.rule.basis()));
        steps.add("Năm học %s %s ngày %s."
                .formatted(filed.schoolYear, filed.firm ? "kết thúc" : "dự kiến kết thúc", day(filed.expectedCloseOn)));
        if (filed.periodYears == null) {
            steps.add("Hồ sơ được lưu vĩnh viễn.");
        } else {
            steps.add("Thời hạn tính từ ngày 01 tháng 01 của năm sau năm kết thúc: %s."
                    .formatted(day(filed.expectedStartOn)));
            steps.add("%s cộng %d năm: đến hạn ngày %s."
                    .formatted(day(filed.expectedStartOn), filed.periodYears, day(filed.expectedDueOn)));
        }
        if (filed.rule.reason() != null) {
            steps.add(1, filed.rule.reason());
        }
        if (!filed.firm) {
            steps.add("Các ngày trên là dự kiến và chỉ được chốt khi đóng hồ sơ năm học.");
        }
        return List.copyOf(steps);
    }

    static String day(LocalDate date) {
        return date.format(DAY);
    }
}
