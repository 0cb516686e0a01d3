package vn.toasoan.zalostandin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** {@code business.openapi.zalo.me}: templates to telephone numbers, and what there is to know about templates. */
final class BusinessApi {

    private static final Pattern PHONE = Pattern.compile("84[1-9]\\d{8}");
    private static final int TRACKING = 48;
    private static final List<String> STATUS = List.of("", "ENABLE", "PENDING_REVIEW", "REJECT", "DISABLE");

    private final Door door;
    private final Templates templates;
    private final DailyQuota quota;
    private final SentMessages sent;
    private final Receipts receipts;
    private final StandInClock clock;

    BusinessApi(
            Door door,
            Templates templates,
            DailyQuota quota,
            SentMessages sent,
            Receipts receipts,
            StandInClock clock) {
        this.door = door;
        this.templates = templates;
        this.quota = quota;
        this.sent = sent;
        this.receipts = receipts;
        this.clock = clock;
    }

    void serve(Router router) {
        router.on("POST", "/message/template", checked(this::template));
        router.on("GET", "/message/status", checked(this::status));
        router.on("GET", "/message/quota", checked(call -> ok(numbers())));
        router.on("GET", "/template/all", checked(this::list));
        router.on("GET", "/template/info/v2", checked(this::info));
    }

    private Function<Call, Answer> checked(Function<Call, Answer> target) {
        return call -> door.refusal(call, true).orElseGet(() -> target.apply(call));
    }

    private Answer template(Call call) {
        JsonNode body = call.json();
        String phone = body.path("phone").asText();
        String template = body.path("template_id").asText();
        String tracking = body.path("tracking_id").asText();
        int wrong = !PHONE.matcher(Fault.without(phone)).matches()
                ? -108
                : tracking.isEmpty() || tracking.length() > TRACKING
                        ? -153
                        : templates.check(template, body.path("template_data"));
        if (wrong == 0 && Night.isNow(clock) && !templates.find(template).night()) {
            wrong = -133;
        }
        return wrong != 0 ? door.error(wrong) : door.through(phone, () -> send(body, phone, template, tracking));
    }

    private Answer send(JsonNode body, String phone, String template, String tracking) {
        if (!quota.take()) {
            return door.error(-144);
        }
        String id = sent.nextId();
        sent.template(
                "TEMPLATE_PHONE",
                phone,
                id,
                template,
                Templates.strings(body.path("template_data")),
                tracking,
                Night.isNow(clock));
        receipts.expect(phone, Fault.without(phone), id, tracking);
        return ok(Map.of(
                "msg_id",
                id,
                "sent_time",
                String.valueOf(clock.instant().toEpochMilli()),
                "sending_mode",
                "1",
                "quota",
                Map.of(
                        "dailyQuota", String.valueOf(quota.daily()),
                        "remainingQuota", String.valueOf(quota.remaining()))));
    }

    private Answer status(Call call) {
        SentMessages.Sent message = sent.find(call.query().getOrDefault("message_id", ""));
        return message == null
                ? ok(Map.of("status", -1, "message", "Unknown message"))
                : ok(Map.of("status", 1, "delivery_time", message.at(), "message", "On the device"));
    }

    private Map<String, Object> numbers() {
        return Map.of("dailyQuota", quota.daily(), "remainingQuota", quota.remaining());
    }

    private Answer list(Call call) {
        int wanted = Integer.parseInt(call.query().getOrDefault("status", "0"));
        return ok(templates.all().stream()
                .filter(it -> wanted == 0 || it.status().equals(STATUS.get(wanted)))
                .map(it -> Map.of("templateId", it.id(), "templateName", it.name(), "status", it.status()))
                .toList());
    }

    private Answer info(Call call) {
        Templates.Template it = templates.find(call.query().getOrDefault("template_id", ""));
        if (it == null) {
            return door.error(-109);
        }
        Map<String, Object> data = new HashMap<>();
        data.put("templateId", it.id());
        data.put("status", it.status());
        data.put("templateQuality", "HIGH");
        data.put(
                "listParams",
                it.params().stream()
                        .map(param -> Map.of(
                                "name",
                                param.name(),
                                "require",
                                true,
                                "type",
                                "STRING",
                                "maxLength",
                                param.maxLength(),
                                "minLength",
                                0,
                                "acceptNull",
                                false))
                        .toList());
        return ok(data);
    }

    private Answer ok(Object data) {
        return Answer.json(Map.of("data", data, "error", 0, "message", "Success"), door.headers());
    }
}
