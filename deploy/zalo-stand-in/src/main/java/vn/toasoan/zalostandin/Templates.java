package vn.toasoan.zalostandin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Templates as they were approved: which parameters, how long. */
final class Templates {

    record Param(String name, int maxLength) {}

    /** @param night whether it may be sent to a telephone number between 22:00 and 06:00 */
    record Template(String id, String name, String status, List<Param> params, boolean night) {}

    private static final Param NAME = new Param("ten_tac_gia", 30);
    private static final Param TITLE = new Param("tieu_de", 200);
    private static final Param TEAM = new Param("to_doan_the", 30);
    private static final Param TIME = new Param("thoi_gian", 20);

    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    Templates() {
        add(new Template("310001", "Bài được duyệt", "ENABLE", List.of(NAME, TITLE, TEAM, TIME), false));
        add(new Template("310002", "Bài cần sửa", "ENABLE", List.of(NAME, TITLE, TEAM, TIME), false));
        add(new Template("310003", "Bài đã đăng", "ENABLE", List.of(NAME, TITLE, TEAM, TIME), true));
        add(new Template(
                "310004",
                "Nhắc chỉ tiêu tháng",
                "ENABLE",
                List.of(TEAM, new Param("da_nop", 20), new Param("can_nop", 20)),
                false));
    }

    private void add(Template template) {
        templates.put(template.id(), template);
    }

    /** Null for one that was never registered. */
    Template find(String id) {
        return templates.get(id);
    }

    List<Template> all() {
        return templates.values().stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList();
    }

    void status(String id, String status) {
        templates.computeIfPresent(id, (key, it) -> new Template(it.id(), it.name(), status, it.params(), it.night()));
    }

    /** @return 0 if the template may be sent with this data, else the code that says why not */
    int check(String id, JsonNode data) {
        Template template = find(id);
        if (template == null || !data.isObject()) {
            return template == null ? -109 : -1122;
        }
        if (!template.status().equals("ENABLE")) {
            return template.status().equals("DISABLE") ? -146 : -131;
        }
        for (Param param : template.params()) {
            JsonNode value = data.get(param.name());
            if (value == null || value.asText().isEmpty()) {
                return -1122;
            }
            if (Texts.length(value.asText()) > param.maxLength()) {
                return -1121;
            }
        }
        return 0;
    }

    static Map<String, String> strings(JsonNode data) {
        Map<String, String> values = new LinkedHashMap<>();
        data.properties().forEach(it -> values.put(it.getKey(), it.getValue().asText()));
        return values;
    }
}
