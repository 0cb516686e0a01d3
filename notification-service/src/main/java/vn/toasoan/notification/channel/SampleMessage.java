package vn.toasoan.notification.channel;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toasoan.notification.rule.Category;

/** An invented notice, for previews. */
final class SampleMessage {

    private static final UUID ARTICLE = UUID.fromString("0193647a-1d2e-7c3b-9a4f-5b6c7d8e9f01");
    private static final Map<String, String> DETAILS = Map.of(
            "month", "11/2026",
            "credited", "0",
            "minimum", "1",
            "step", "Ban biên tập",
            "destination", "Phòng Văn hoá – Xã hội",
            "severity", "HIGH");

    private SampleMessage() {}

    static Message of(String template, Language language) {
        boolean correction = template.equals("dinh-chinh");
        boolean mandatory = template.equals("can-sua");
        Subject subject = new Subject(
                "Ngày hội đọc sách “Mỗi trang sách, một chân trời”",
                "Tổ chuyên môn 1",
                correction ? "Đính chính: ngày hội diễn ra ngày 20/11, không phải 19/11." : null,
                null,
                DETAILS);
        return new Message(
                ARTICLE,
                "sample",
                "Nguyễn Thị Mai",
                "mai@truong.example",
                language,
                mandatory ? Category.RETURNS : Category.PUBLICATIONS,
                false,
                List.of(new Item(template, ARTICLE, subject)),
                null,
                mandatory ? null : "https://truong.example/u/lien-ket-mau");
    }
}
