package vn.toasoan.zalostandin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/** {@code bot-api.zaloplatforms.com}: one static token in the address, and {@code ok} instead of a status. */
final class BotApi {

    private static final Pattern CODE = Pattern.compile("-\\d{3}");

    private record Hook(String url, String secret) {}

    private final Settings settings;
    private final Faults faults;
    private final SentMessages sent;
    private final StandInClock clock;
    private final Webhooks webhooks;
    private final Queue<Object> updates = new ConcurrentLinkedQueue<>();
    private volatile Hook hook;

    BotApi(Settings settings, Faults faults, SentMessages sent, StandInClock clock, Webhooks webhooks) {
        this.settings = settings;
        this.faults = faults;
        this.sent = sent;
        this.clock = clock;
        this.webhooks = webhooks;
    }

    void serve(Router router) {
        router.on("POST", "/{bot}/{function}", call -> {
            if (!call.part(0).equals("bot" + settings.botToken())) {
                return refused(401, "Unauthorized");
            }
            JsonNode body = call.body().length == 0 ? Json.object() : call.json();
            return switch (call.part(1)) {
                case "getMe" -> ok(Map.of("id", "1234567890", "account_name", "Bot Toà Soạn"));
                case "sendMessage" -> send(body, body.path("text").asText());
                case "sendPhoto" -> send(body, body.path("caption").asText("[photo]"));
                case "setWebhook" -> setHook(body);
                case "getWebhookInfo" -> ok(Map.of("url", hook == null ? "" : hook.url()));
                case "deleteWebhook" -> {
                    hook = null;
                    yield ok(true);
                }
                case "getUpdates" ->
                    hook != null
                            ? refused(409, "A webhook is set")
                            : Optional.ofNullable(updates.poll())
                                    .map(BotApi::ok)
                                    .orElseGet(() -> refused(408, "Timeout"));
                default -> refused(404, "Not Found");
            };
        });
    }

    /** Somebody writes to the bot. */
    void said(String chat, String type, String user, String text) {
        Object update = Map.of(
                "event_name",
                "message.text.received",
                "message",
                Map.of(
                        "from", Map.of("id", user, "display_name", "Một giáo viên"),
                        "chat", Map.of("id", chat, "chat_type", type),
                        "text", text,
                        "message_id", sent.nextId(),
                        "date", clock.instant().toEpochMilli()));
        if (hook == null) {
            updates.add(update);
        } else {
            webhooks.post(
                    hook.url(),
                    Json.write(Map.of("ok", true, "result", update)),
                    Map.of("X-Bot-Api-Secret-Token", hook.secret()));
        }
    }

    private Answer setHook(JsonNode body) {
        String secret = body.path("secret_token").asText();
        if (secret.length() < 8 || secret.length() > 256) {
            return refused(400, "secret_token must have 8 to 256 characters");
        }
        hook = new Hook(body.path("url").asText(), secret);
        return ok(true);
    }

    private Answer send(JsonNode body, String text) {
        String chat = body.path("chat_id").asText();
        if (chat.isEmpty() || !Texts.fits(text)) {
            return refused(400, "Bad Request");
        }
        Optional<Fault> fault = faults.next(chat);
        if (fault.isEmpty()) {
            return sent(chat, text);
        }
        if (CODE.matcher(fault.get().name()).matches()) {
            return refused(-Integer.parseInt(fault.get().name()), "Forced");
        }
        Answer usual = fault.get().arrivesAllTheSame() ? sent(chat, text) : ok(true);
        return fault.get().instead(Map.of(), usual).orElse(usual);
    }

    private Answer sent(String chat, String text) {
        String id = sent.nextId();
        sent.text("BOT", chat, id, text, false);
        return ok(Map.of("message_id", id, "date", clock.instant().toEpochMilli()));
    }

    private static Answer ok(Object result) {
        return Answer.json(Map.of("ok", true, "result", result));
    }

    private static Answer refused(int code, String description) {
        return Answer.json(Map.of("ok", false, "error_code", code, "description", description));
    }
}
