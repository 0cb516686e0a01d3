package vn.toasoan.submission.royalty;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The approved lines of a month as a CSV that a spreadsheet opens as it is: UTF-8 with its mark, nothing that computes. */
final class AccountingSheet {

    private static final String MARK = "\uFEFF";
    private static final String HEAD =
            "thang;ma_bai;tac_gia;ho_ten;the_loai;muc;so_tien_dong;nguoi_de_xuat;nguoi_duyet";

    private AccountingSheet() {}

    /** @param names of the authors by their ids; an author whom nobody knows any more is told by the id alone */
    static String of(List<RoyaltyView> lines, Map<String, String> names) {
        return lines.stream()
                .map(line -> row(line, names.getOrDefault(line.author(), "")))
                .collect(Collectors.joining("\r\n", MARK + HEAD + "\r\n", "\r\n"));
    }

    private static String row(RoyaltyView line, String name) {
        return String.join(
                ";",
                line.month(),
                line.articleId().toString(),
                cell(line.author()),
                cell(name),
                line.genre().name(),
                line.level().name(),
                Long.toString(line.amount()),
                cell(line.proposedBy()),
                cell(line.decidedBy()));
    }

    /** Quoted; what a spreadsheet would take for a formula begins with an apostrophe. */
    private static String cell(String text) {
        String plain = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }
}
