package vn.toasoan.zalostandin;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** {@code openapi.zalo.me}: messages of the official account to people who follow it and to its groups. */
final class OaApi {

    private final Door door;
    private final Users users;
    private final Templates templates;
    private final DailyQuota quota;
    private final SentMessages sent;
    private final Receipts receipts;
    private final Uploads uploads;
    private final StandInClock clock;

    OaApi(
            Door door,
            Users users,
            Templates templates,
            DailyQuota quota,
            SentMessages sent,
            Receipts receipts,
            Uploads uploads,
            StandInClock clock) {
        this.door = door;
        this.users = users;
        this.templates = templates;
        this.quota = quota;
        this.sent = sent;
        this.receipts = receipts;
        this.uploads = uploads;
        this.clock = clock;
    }

    void serve(Router router) {
        router.on("POST", "/v3.0/oa/group/message", checked(this::group));
        router.on("POST", "/v3.0/oa/message/cs", checked(this::consultation));
        router.on("POST", "/v3.0/oa/message/template", checked(this::template));
        router.on("GET", "/v3.0/oa/group/getgroupsofoa", checked(call -> ok(Map.of("groups", List.of()))));
        router.on("GET", "/v2.0/oa/getoa", checked(this::account));
        router.on("POST", "/v2.0/oa/upload/{kind}", checked(uploads::take));
    }

    private Function<Call, Answer> checked(Function<Call, Answer> target) {
        return call -> door.refusal(call, false).orElseGet(() -> target.apply(call));
    }

    private Answer group(Call call) {
        String group = call.json().at("/recipient/group_id").asText();
        Optional<Integer> wrong = wrongText(call.json());
        if (group.isEmpty() || wrong.isPresent()) {
            return door.error(group.isEmpty() ? -201 : wrong.get());
        }
        return door.through(group, () -> {
            String id = sent.nextId();
            sent.text("GROUP", group, id, text(call), false);
            return ok(Map.of("message_id", id, "group_id", group));
        });
    }

    private Answer consultation(Call call) {
        String user = call.json().at("/recipient/user_id").asText();
        int refusal = users.consultation(user);
        Optional<Integer> wrong = wrongText(call.json());
        if (user.isEmpty() || refusal != 0 || wrong.isPresent()) {
            return door.error(user.isEmpty() ? -201 : refusal != 0 ? refusal : wrong.get());
        }
        return door.through(user, () -> {
            String id = sent.nextId();
            sent.text("OA", user, id, text(call), users.isBilled(user));
            receipts.expect(user, user, id, null);
            return ok(Map.of("message_id", id, "user_id", user));
        });
    }

    private Answer template(Call call) {
        JsonNode body = call.json();
        String user = body.path("user_id").asText();
        String template = body.path("template_id").asText();
        int refusal = user.isEmpty() || body.has("tracking_id") ? -201 : users.template(user);
        int wrong = refusal == 0 ? templates.check(template, body.path("template_data")) : refusal;
        if (wrong != 0) {
            return door.error(wrong);
        }
        return door.through(user, () -> {
            if (!quota.take()) {
                return door.error(-211);
            }
            String id = sent.nextId();
            sent.template(
                    "TEMPLATE_UID",
                    user,
                    id,
                    template,
                    Templates.strings(body.path("template_data")),
                    null,
                    Night.isNow(clock));
            receipts.expect(user, user, id, null);
            return ok(Map.of(
                    "message_id",
                    id,
                    "user_id",
                    user,
                    "sent_time",
                    String.valueOf(clock.instant().toEpochMilli()),
                    "quota",
                    Map.of("quota_type", "daily", "remain", String.valueOf(quota.remaining()))));
        });
    }

    private Answer account(Call call) {
        return ok(Map.of(
                "is_verified",
                true,
                "package_name",
                "Premium",
                "package_valid_through_date",
                Instant.parse("2027-12-31T00:00:00Z").toString(),
                "linked_ZCA",
                "stand-in"));
    }

    private Optional<Integer> wrongText(JsonNode body) {
        JsonNode attachment = body.at("/message/attachment");
        if (attachment.isObject()) {
            return uploads.isDead(attachment) ? Optional.of(-100) : Optional.empty();
        }
        return Texts.fits(body.at("/message/text").asText()) ? Optional.empty() : Optional.of(-210);
    }

    private static String text(Call call) {
        return call.json().at("/message/text").asText();
    }

    private Answer ok(Map<String, Object> data) {
        return Answer.json(Map.of("data", data, "error", 0, "message", "Success"), door.headers());
    }
}
