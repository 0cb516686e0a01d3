package vn.toasoan.notification.zalo.hook;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.notification.zalo.LinkCode;
import vn.toasoan.notification.zalo.ZaloLinks;
import vn.toasoan.notification.zalo.ZaloProduct;
import vn.toasoan.notification.zalo.bot.BotSettings;

/** Where the bot tells what people write to it: only a code is of interest. */
@Path("/hooks/zalo/bot")
@Tag(name = "Kênh Zalo")
class BotHook {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Update(Result result) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Result(@JsonProperty("event_name") String eventName, BotMessage message) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record BotMessage(Chat chat, String text) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Chat(String id, @JsonProperty("chat_type") String type) {}

    private final BotSettings settings;
    private final ZaloLinks links;
    private final MeterRegistry metrics;

    BotHook(BotSettings settings, ZaloLinks links, MeterRegistry metrics) {
        this.settings = settings;
        this.links = links;
        this.metrics = metrics;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @WithTransaction
    @Operation(operationId = "zaloBotHook", summary = "Webhook của Zalo Bot", description = "Chỉ Zalo gọi.")
    @APIResponse(responseCode = "200", description = "Đã nhận; mọi sự kiện lạ cũng được nhận.")
    public Uni<Response> received(@HeaderParam("X-Bot-Api-Secret-Token") String secret, Update update) {
        if (!settings.isHookSecret(secret)) {
            metrics.counter("zalo.hook", "product", "BOT", "variant", "none").increment();
            throw ProblemException.of(403, "FORBIDDEN");
        }
        metrics.counter("zalo.hook", "product", "BOT", "variant", "secret").increment();
        BotMessage message = update == null || update.result() == null
                ? null
                : update.result().message();
        if (message == null || message.chat() == null || message.chat().id() == null) {
            return Uni.createFrom().item(Response.ok().build());
        }
        String code = LinkCode.typed(message.text());
        String chat = message.chat().id();
        Uni<?> taken = code == null
                ? links.heard(ZaloProduct.BOT, chat)
                : links.redeem(
                        code,
                        ZaloProduct.BOT,
                        chat,
                        !"PRIVATE".equals(message.chat().type()));
        return taken.replaceWith(Response.ok().build());
    }
}
