package vn.toasoan.zalostandin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** How tests and demos steer the stand-in and look into it. Zalo has nothing of this. */
final class ControlApi {

    private final StandInClock clock;
    private final Agenda agenda;
    private final PerMinute minute;
    private final DailyQuota quota;
    private final OaTokens tokens;
    private final Templates templates;
    private final Users users;
    private final Faults faults;
    private final SentMessages sent;
    private final OaEvents events;
    private final Webhooks webhooks;
    private final BotApi bot;

    ControlApi(
            StandInClock clock,
            Agenda agenda,
            PerMinute minute,
            DailyQuota quota,
            OaTokens tokens,
            Templates templates,
            Users users,
            Faults faults,
            SentMessages sent,
            OaEvents events,
            Webhooks webhooks,
            BotApi bot) {
        this.clock = clock;
        this.agenda = agenda;
        this.minute = minute;
        this.quota = quota;
        this.tokens = tokens;
        this.templates = templates;
        this.users = users;
        this.faults = faults;
        this.sent = sent;
        this.events = events;
        this.webhooks = webhooks;
        this.bot = bot;
    }

    void serve(Router router) {
        router.on("PUT", "/_control/clock", this::clock);
        router.on("PUT", "/_control/quota", done(this::quota));
        router.on("POST", "/_control/tokens", call -> {
            OaTokens.Pair pair = tokens.issue();
            return Answer.json(Map.of("access_token", pair.access(), "refresh_token", pair.refresh()));
        });
        router.on(
                "GET",
                "/_control/tokens",
                call -> Answer.json(Map.of("refreshes", tokens.refreshes(), "refused", tokens.refused())));
        router.on("PUT", "/_control/tokens/expire", done(call -> tokens.expire()));
        router.on("PUT", "/_control/templates/{id}/status", done(this::template));
        router.on("PUT", "/_control/users/{id}", done(this::user));
        router.on("PUT", "/_control/faults", done(this::fault));
        router.on("PUT", "/_control/webhook", done(this::webhook));
        router.on("POST", "/_control/events", done(this::event));
        router.on("POST", "/_control/bot/messages", done(call -> {
            JsonNode it = call.json();
            bot.said(
                    it.path("chatId").asText(),
                    it.path("chatType").asText("PRIVATE"),
                    it.path("userId").asText("u1"),
                    it.path("text").asText());
        }));
        router.on(
                "GET",
                "/_control/sent",
                call -> Answer.json(
                        Map.of("items", sent.since(Long.parseLong(call.query().getOrDefault("since", "0"))))));
        router.on("GET", "/_control/webhooks", call -> Answer.json(Map.of("items", webhooks.posted())));
    }

    private static java.util.function.Function<Call, Answer> done(Consumer<Call> effect) {
        return call -> {
            effect.accept(call);
            return Answer.json(Map.of());
        };
    }

    private Answer clock(Call call) {
        JsonNode it = call.json();
        if (it.has("now")) {
            clock.set(Instant.parse(it.path("now").asText()));
        }
        if (it.has("advance")) {
            clock.advance(Duration.parse(it.path("advance").asText()));
        }
        agenda.look();
        return Answer.json(Map.of("now", clock.instant().toString()));
    }

    private void quota(Call call) {
        JsonNode it = call.json();
        if (it.has("daily")) {
            quota.set(it.path("daily").asInt(), it.path("remaining").asInt());
        }
        if (it.has("perMinute")) {
            minute.limit(it.path("perMinute").asInt());
        }
    }

    private void template(Call call) {
        String status = call.json().path("status").asText();
        templates.status(call.part(0), status);
        ObjectNode event = Json.object().put("event_name", "change_template_status");
        event.put("template_id", call.part(0))
                .put("reason", call.json().path("reason").asText("Đã duyệt"));
        event.putObject("status").put("new_status", status);
        events.tell(event, false);
    }

    private void user(Call call) {
        JsonNode it = call.json();
        users.set(
                call.part(0),
                it.path("following").asBoolean(true),
                it.has("lastHeard") ? Instant.parse(it.path("lastHeard").asText()) : clock.instant());
    }

    private void fault(Call call) {
        faults.order(
                call.json().path("fault").asText(), call.json().path("times").asInt(1));
    }

    private void webhook(Call call) {
        JsonNode it = call.json();
        events.target(new OaEvents.Target(
                it.path("url").asText(null),
                it.path("first").asText("app_id"),
                it.path("timeInHeader").asBoolean(false),
                it.path("appSecret").asBoolean(false),
                it.path("prefix").asBoolean(true)));
    }

    /** Something happens at a telephone: a person follows, leaves, writes. */
    private void event(Call call) {
        JsonNode it = call.json();
        String name = it.path("event_name").asText();
        String user = it.at("/follower/id").asText(it.at("/sender/id").asText());
        if (name.equals("follow") || name.equals("unfollow")) {
            users.follows(user, name.equals("follow"));
        } else if (name.startsWith("user_send")) {
            users.heard(user);
        }
        events.tell(it, false);
    }
}
