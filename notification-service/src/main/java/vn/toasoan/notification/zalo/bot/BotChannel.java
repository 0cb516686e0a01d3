package vn.toasoan.notification.zalo.bot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import vn.toasoan.notification.channel.Message;
import vn.toasoan.notification.channel.OutgoingChannel;
import vn.toasoan.notification.channel.SendOutcome;
import vn.toasoan.notification.channel.Wording;
import vn.toasoan.notification.rule.Channel;
import vn.toasoan.notification.zalo.ErrorAnswer;
import vn.toasoan.notification.zalo.ErrorClass;
import vn.toasoan.notification.zalo.Pauses;
import vn.toasoan.notification.zalo.ZaloAddress;
import vn.toasoan.notification.zalo.ZaloFailure;
import vn.toasoan.notification.zalo.ZaloHttp;
import vn.toasoan.notification.zalo.ZaloProduct;
import vn.toasoan.notification.zalo.ZaloText;

/** The Zalo Bot: a private chat of each person who linked it, and groups. */
@ApplicationScoped
public class BotChannel implements OutgoingChannel {

    private final BotSettings settings;
    private final ZaloHttp http;
    private final Wording wording;
    private final Pauses pauses;
    private final ObjectMapper json;
    private final MeterRegistry metrics;
    private final Clock clock;

    BotChannel(
            BotSettings settings,
            ZaloHttp http,
            Wording wording,
            Pauses pauses,
            ObjectMapper json,
            MeterRegistry metrics,
            Clock clock) {
        this.settings = settings;
        this.http = http;
        this.wording = wording;
        this.pauses = pauses;
        this.json = json;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.ZALO;
    }

    @Override
    public String name() {
        return "zalo-bot";
    }

    @Override
    public String among() {
        return "exists (select 1 from zalo_reach z where z.recipient_id = d.recipient_id and z.product = 'BOT')";
    }

    @Override
    public Uni<SendOutcome> send(Message message) {
        ZaloAddress address = ZaloAddress.of(message);
        if (address.product() != ZaloProduct.BOT) {
            return Uni.createFrom().item(new SendOutcome.Deferred("Goes by " + address.product(), clock.instant()));
        }
        if (!settings.present()) {
            return Uni.createFrom().item(SendOutcome.Failed.forGood("No Zalo Bot is set up"));
        }
        return pauses.of(ZaloProduct.BOT)
                .map(pause ->
                        Uni.createFrom().<SendOutcome>item(new SendOutcome.Deferred(pause.reason(), pause.until())))
                .orElseGet(() -> call(message, address));
    }

    private Uni<SendOutcome> call(Message message, ZaloAddress address) {
        return http.post(settings.function("sendMessage"), "application/json", Map.of(), body(message, address))
                .onFailure()
                .invoke(failure -> pauses.trouble(ZaloProduct.BOT, ZaloHttp.describe(failure)))
                .map(reply -> outcome(message, reply));
    }

    @Override
    public SendOutcome.Failed read(Throwable failure) {
        return ZaloFailure.read(failure);
    }

    private SendOutcome outcome(Message message, ZaloHttp.Reply reply) {
        BotAnswer answer = answer(reply);
        if (answer == null) {
            pauses.trouble(ZaloProduct.BOT, "no JSON");
            return new SendOutcome.Failed("BOT HTTP " + reply.status() + ", no JSON", false, false, false);
        }
        pauses.sound(ZaloProduct.BOT);
        if (answer.good()) {
            return new SendOutcome.Accepted("BOT ok", answer.messageId());
        }
        ErrorClass errorClass = answer.errorClass();
        metrics.counter(
                        "zalo.error",
                        "product",
                        "BOT",
                        "code",
                        String.valueOf(answer.errorCode()),
                        "class",
                        errorClass.name())
                .increment();
        String text = "BOT " + answer.errorCode() + " " + errorClass;
        if (errorClass == ErrorClass.AUTH_HUMAN) {
            pauses.pause(ZaloProduct.BOT, ErrorAnswer.PARKED, text);
        } else if (errorClass == ErrorClass.RATE) {
            pauses.pause(ZaloProduct.BOT, ErrorAnswer.NEXT_MINUTE, text);
        }
        return ErrorAnswer.of(errorClass, text, message.id(), clock.instant());
    }

    /** Null for what is no answer of the bot's. */
    private BotAnswer answer(ZaloHttp.Reply reply) {
        try {
            BotAnswer answer = json.readValue(reply.body(), BotAnswer.class);
            return answer == null || answer.ok() == null ? null : answer;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private String body(Message message, ZaloAddress address) {
        String text = ZaloText.of(message.items().stream()
                .map(item -> wording.line(item, message.language()))
                .toList());
        try {
            return json.writeValueAsString(Map.of("chat_id", address.id(), "text", text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
