package vn.toasoan.archive.disposition;

import java.util.UUID;

/** One member of the council (Hội đồng xét hủy tài liệu). */
record Seat(UUID person, Kind kind) {

    /** Shape of CV 879/VTLTNN-NVĐP: a chair, the unit that owns the papers, the archive as secretary. */
    enum Kind {
        CHAIR,
        UNIT,
        SECRETARY,
        MEMBER
    }
}
