package vn.toasoan.notification.zalo.oa;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.toasoan.notification.channel.Message;
import vn.toasoan.notification.channel.OneLine;
import vn.toasoan.notification.channel.Subject;
import vn.toasoan.notification.gate.Gate;
import vn.toasoan.notification.zalo.ZaloText;

/**
 * Fills the parameters of an approved template, each cut to what Zalo allows for its kind. A reviewer's reason is none of
 * them: it does not leave the newsroom (ADR 21).
 */
final class TemplateData {

    private static final Map<String, Integer> LONGEST =
            Map.of("ten_tac_gia", 30, "tieu_de", 200, "to_doan_the", 30, "thoi_gian", 20, "da_nop", 20, "can_nop", 20);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Gate.SCHOOL);

    private TemplateData() {}

    /** Names that a template may have. */
    static boolean knows(String parameter) {
        return LONGEST.containsKey(parameter);
    }

    static Map<String, String> of(List<String> parameters, Message message, Instant now) {
        Map<String, String> data = new LinkedHashMap<>();
        for (String name : parameters) {
            data.put(name, ZaloText.cut(filled(value(name, message, now)), LONGEST.get(name)));
        }
        return data;
    }

    private static String value(String name, Message message, Instant now) {
        Subject subject = message.items().getFirst().subject();
        return switch (name) {
            case "ten_tac_gia" -> message.recipientName();
            case "tieu_de" -> subject.title();
            case "to_doan_the" -> subject.teamName();
            case "thoi_gian" -> TIME.format(now);
            case "da_nop" -> subject.details().get("credited");
            case "can_nop" -> subject.details().get("minimum");
            default -> null;
        };
    }

    /** Zalo refuses an empty parameter. */
    private static String filled(String value) {
        String clean = value == null ? "" : OneLine.clean(value);
        return clean.isEmpty() ? "–" : clean;
    }
}
