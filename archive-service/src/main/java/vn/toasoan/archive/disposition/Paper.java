package vn.toasoan.archive.disposition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The papers of a run (records-and-law 2.4), and from when on each can be drawn up. */
enum Paper {
    DANH_MUC("danh-muc", "DANH MỤC TÀI LIỆU HẾT THỜI HẠN LƯU TRỮ"),
    THUYET_MINH("thuyet-minh", "BẢN THUYẾT MINH TÀI LIỆU HẾT THỜI HẠN LƯU TRỮ"),
    QUYET_DINH_HOI_DONG("quyet-dinh-hoi-dong", "QUYẾT ĐỊNH Về việc thành lập Hội đồng xét hủy tài liệu lưu trữ"),
    BIEN_BAN_HOP("bien-ban-hop", "BIÊN BẢN HỌP HỘI ĐỒNG XÉT HỦY TÀI LIỆU LƯU TRỮ"),
    QUYET_DINH_HUY("quyet-dinh-huy", "QUYẾT ĐỊNH Về việc hủy tài liệu lưu trữ hết thời hạn"),
    BIEN_BAN_BAN_GIAO("bien-ban-ban-giao", "BIÊN BẢN BÀN GIAO TÀI LIỆU ĐỂ HỦY"),
    BIEN_BAN_HUY("bien-ban-huy", "BIÊN BẢN HỦY TÀI LIỆU LƯU TRỮ");

    /** Everything that a paper may say. */
    record Sheet(
            Disposition run,
            List<Item> items,
            List<Seat> council,
            List<Lists.Vote> votes,
            Map<java.util.UUID, String> names,
            String school,
            String superior) {

        /** The name, or where it was never told the id: a paper never leaves a person out. */
        String nameOf(java.util.UUID person) {
            return person == null ? "" : names.getOrDefault(person, person.toString());
        }
    }

    private final String path;
    private final String title;

    Paper(String path, String title) {
        this.path = path;
        this.title = title;
    }

    static Optional<Paper> of(String path) {
        return java.util.Arrays.stream(values())
                .filter(paper -> paper.path.equals(path))
                .findFirst();
    }

    String title() {
        return title;
    }

    String fileName() {
        return path + ".docx";
    }

    /** A paper on what has not happened yet is not drawn up. */
    boolean isReady(Disposition run) {
        return switch (this) {
            case DANH_MUC, THUYET_MINH -> true;
            case QUYET_DINH_HOI_DONG -> run.councilNo != null;
            case BIEN_BAN_HOP -> run.concludedAt != null;
            case QUYET_DINH_HUY -> run.decidedAt != null;
            case BIEN_BAN_BAN_GIAO -> run.handedAt != null;
            case BIEN_BAN_HUY -> run.executedAt != null && run.endedAt != null;
        };
    }
}
