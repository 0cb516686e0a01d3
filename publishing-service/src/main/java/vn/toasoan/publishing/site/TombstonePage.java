package vn.toasoan.publishing.site;

import java.util.Map;

/** Everything that the template of a tombstone shows: that something was here, when, and why it is gone. */
public record TombstonePage(Frame frame, String published, String takenDown, String takenDownMachine, String why) {

    private static final Map<String, String> WORDS = Map.of(
            "PRIVACY", "Bài được gỡ để bảo vệ thông tin cá nhân hoặc hình ảnh của trẻ em.",
            "INACCURATE", "Bài có nội dung không chính xác và không thể đính chính.",
            "COPYRIGHT", "Bài có nội dung thuộc bản quyền của người khác.",
            "LEGAL_ORDER", "Bài được gỡ theo yêu cầu của cơ quan có thẩm quyền.");

    static TombstonePage of(Tombstone tombstone, SchoolFacts school, String stylesheet) {
        Frame frame = new Frame(
                "Bài viết đã được gỡ", "Bài viết tại địa chỉ này đã được gỡ.", null, stylesheet, school, null);
        return new TombstonePage(
                frame,
                VietnameseDate.day(tombstone.publishedAt()),
                VietnameseDate.full(tombstone.takenDownAt()),
                VietnameseDate.machine(tombstone.takenDownAt()),
                WORDS.getOrDefault(tombstone.reasonClass(), "Nhà trường đã quyết định gỡ bài này."));
    }
}
