package vn.toasoan.notification.zalo.oa;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.problem.ProblemException;

/** Where Zalo sends the browser of an account's owner who has agreed. */
@Path("/hooks/zalo/oa/callback")
@Tag(name = "Kênh Zalo")
class ConsentCallback {

    private final OaSettings settings;
    private final OaTokens tokens;
    private final OaConsents consents;
    private final OauthClient oauth;
    private final OaWakeUp wakeUp;

    ConsentCallback(OaSettings settings, OaTokens tokens, OaConsents consents, OauthClient oauth, OaWakeUp wakeUp) {
        this.settings = settings;
        this.tokens = tokens;
        this.consents = consents;
        this.oauth = oauth;
        this.wakeUp = wakeUp;
    }

    /** Zalo sends the owner's browser here: whoever has no state of ours gets nowhere. */
    @GET
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @PermitAll
    @WithTransaction
    @Operation(operationId = "zaloConsentCallback", summary = "Zalo chuyển chủ OA về đây")
    @APIResponse(responseCode = "200", description = "Đã nối.")
    public Uni<String> callback(
            @QueryParam("code") String code, @QueryParam("oa_id") String oaId, @QueryParam("state") String state) {
        if (code == null || state == null || !settings.present()) {
            throw ProblemException.of(400, "BAD_CONSENT");
        }
        return consents.redeem(state)
                .chain(verifier -> {
                    if (verifier == null) {
                        throw ProblemException.of(400, "BAD_CONSENT");
                    }
                    return oauth.exchange(code, verifier);
                })
                .chain(pair -> {
                    if (!pair.good()) {
                        throw ProblemException.of(400, "BAD_CONSENT");
                    }
                    return tokens.put(oaId, pair.refresh(), pair).chain(wakeUp::now);
                })
                .replaceWith("Đã nối Zalo OA. Thầy/cô có thể đóng trang này.");
    }
}
