package vn.toasoan.notification.zalo.oa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import vn.toasoan.notification.channel.Message;
import vn.toasoan.notification.channel.OutgoingChannel;
import vn.toasoan.notification.channel.SendOutcome;
import vn.toasoan.notification.rule.Channel;
import vn.toasoan.notification.zalo.ErrorAnswer;
import vn.toasoan.notification.zalo.ErrorClass;
import vn.toasoan.notification.zalo.Pauses;
import vn.toasoan.notification.zalo.ZaloAddress;
import vn.toasoan.notification.zalo.ZaloErrors;
import vn.toasoan.notification.zalo.ZaloFailure;
import vn.toasoan.notification.zalo.ZaloHttp;
import vn.toasoan.notification.zalo.ZaloProduct;

/** The official account: free texts, templates and groups, whichever fits the person and the moment. */
@ApplicationScoped
public class OaChannel implements OutgoingChannel {

    /** What sending needs, read before rows are claimed: while they are sent nothing touches the database. */
    private record Equipment(OaTokens.Token token, Map<String, ApprovedTemplate> templates) {}

    private final OaSettings settings;
    private final OaTokens tokens;
    private final ApprovedTemplates templates;
    private final Pace pace;
    private final OaCall calls;
    private final ZaloHttp http;
    private final Pauses pauses;
    private final OaMetrics metrics;
    private final ObjectMapper json;
    private final Clock clock;

    private volatile Equipment equipment;
    private volatile long refused;

    OaChannel(
            OaSettings settings,
            OaTokens tokens,
            ApprovedTemplates templates,
            Pace pace,
            OaCall calls,
            ZaloHttp http,
            Pauses pauses,
            OaMetrics metrics,
            ObjectMapper json,
            Clock clock) {
        this.settings = settings;
        this.tokens = tokens;
        this.templates = templates;
        this.pace = pace;
        this.calls = calls;
        this.http = http;
        this.pauses = pauses;
        this.metrics = metrics;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.ZALO;
    }

    @Override
    public String name() {
        return "zalo-oa";
    }

    /** Whoever the bot does not reach, and whoever cannot be reached at all: one of the two queues has to say so. */
    @Override
    public String among() {
        return "not exists (select 1 from zalo_reach z where z.recipient_id = d.recipient_id and z.product = 'BOT')";
    }

    @Override
    public Uni<Integer> permits(int wanted) {
        if (!settings.present()) {
            return Uni.createFrom().item(wanted);
        }
        return tokens.current(refused)
                .chain(token -> templates.usable().invoke(usable -> equip(token, usable)))
                .chain(() ->
                        pauses.of(ZaloProduct.OA).isPresent() ? Uni.createFrom().item(wanted) : pace.take(wanted));
    }

    private void equip(OaTokens.Token token, Map<String, ApprovedTemplate> usable) {
        equipment = new Equipment(token, usable);
        refused = 0;
        if (token.access() == null && pauses.of(ZaloProduct.OA).isEmpty()) {
            pauses.pause(ZaloProduct.OA, ErrorAnswer.PARKED, token.trouble());
        }
    }

    @Override
    public Uni<SendOutcome> send(Message message) {
        ZaloAddress address = ZaloAddress.of(message);
        Instant now = clock.instant();
        if (!settings.present()) {
            return Uni.createFrom().item(SendOutcome.Failed.forGood("No official account is set up"));
        }
        if (pauses.of(ZaloProduct.OA).isPresent()) {
            Pauses.Pause pause = pauses.of(ZaloProduct.OA).get();
            return Uni.createFrom().item(new SendOutcome.Deferred(pause.reason(), pause.until()));
        }
        Equipment with = equipment;
        ApprovedTemplate template =
                with.templates().get(message.items().getFirst().template());
        boolean fits = template != null && message.items().size() == 1;
        OaRoute route = OaRoute.of(address, message.lastHeard(), fits, now);
        return route == OaRoute.NONE
                ? Uni.createFrom().item(SendOutcome.Failed.forGood("OA has no way: no window and no template"))
                : http.post(
                                calls.url(route),
                                "application/json",
                                calls.headers(with.token().access()),
                                calls.body(route, message, address, template))
                        .onFailure()
                        .invoke(failure -> pauses.trouble(ZaloProduct.OA, ZaloHttp.describe(failure)))
                        .map(reply ->
                                outcome(message, route, reply, with.token().generation()));
    }

    @Override
    public SendOutcome.Failed read(Throwable failure) {
        return ZaloFailure.read(failure);
    }

    private SendOutcome outcome(Message message, OaRoute route, ZaloHttp.Reply reply, long generation) {
        OaAnswer answer = answer(reply);
        if (answer == null) {
            pauses.trouble(ZaloProduct.OA, "no JSON");
            return reply.status() == 401
                    ? stale(message, "OA HTTP 401", generation)
                    : new SendOutcome.Failed("OA HTTP " + reply.status() + ", no JSON", false, false, false);
        }
        pauses.sound(ZaloProduct.OA);
        if (answer.good()) {
            metrics.quotaLeft(answer.quotaLeft());
            return new SendOutcome.Accepted("OA " + route, answer.messageId());
        }
        ErrorClass errorClass = ZaloErrors.of(route.business(), answer.error(), answer.message());
        String text = "OA " + answer.error() + " " + errorClass;
        metrics.error(answer.error(), errorClass);
        return switch (errorClass) {
            case AUTH_REFRESH -> stale(message, text, generation);
            case AUTH_HUMAN, MONEY -> {
                pauses.pause(ZaloProduct.OA, ErrorAnswer.PARKED, text);
                yield ErrorAnswer.of(errorClass, text, message.id(), clock.instant());
            }
            case RATE -> {
                pauses.pause(ZaloProduct.OA, ErrorAnswer.NEXT_MINUTE, text);
                yield ErrorAnswer.of(errorClass, text, message.id(), clock.instant());
            }
            default -> ErrorAnswer.of(errorClass, text, message.id(), clock.instant());
        };
    }

    /** The pair is bought anew before the next rows are claimed, this one among them. */
    private SendOutcome stale(Message message, String text, long generation) {
        refused = Math.max(refused, generation);
        return ErrorAnswer.of(ErrorClass.AUTH_REFRESH, text, message.id(), clock.instant());
    }

    /** Null for what is no answer of the account's hosts. */
    private OaAnswer answer(ZaloHttp.Reply reply) {
        try {
            OaAnswer answer = json.readValue(reply.body(), OaAnswer.class);
            return answer == null || answer.error() == null ? null : answer;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
