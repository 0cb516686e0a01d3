package vn.toasoan.archive.schedule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the period of a class is counted. */
@Schema(description = """
                FIXED: số năm cố định tính từ năm sau năm kết thúc. PERMANENT: vĩnh viễn. UNTIL_REPLACED: đến khi hết hiệu lực, ít nhất số \
                năm đã nêu. WHILE_RELIED_ON: khi còn sử dụng, thêm số năm đã nêu. BY_CASE: theo từng trường hợp. PURGE_AT_CLOSE: không \
                phải hồ sơ, dọn khi kết thúc năm học.""")
public enum PeriodKind {
    FIXED,
    PERMANENT,
    UNTIL_REPLACED,
    WHILE_RELIED_ON,
    BY_CASE,
    PURGE_AT_CLOSE
}
