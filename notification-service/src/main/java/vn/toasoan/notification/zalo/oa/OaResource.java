package vn.toasoan.notification.zalo.oa;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.notification.zalo.Pauses;
import vn.toasoan.notification.zalo.ZaloProduct;

/** The official account's connection, for those who run the system. No token is ever shown. */
@Path("/api/v1/channels/zalo/oa")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Kênh Zalo")
class OaResource {

    @Schema(name = "ZaloAccount")
    record Account(
            @Schema(description = "Đã cấu hình ứng dụng và khoá.")
            boolean configured,

            @Schema(description = "Đã có cặp mã.") boolean connected,
            String oaId,

            @Schema(description = "Lần đổi cặp mã gần nhất.")
            Instant refreshedAt,

            @Schema(description = "Vì sao không đổi được mã; cần người xử lý.")
            String trouble,

            @Schema(description = "Máy này đang tạm ngừng gửi qua OA vì lý do này.")
            String pausedBecause) {}

    @Schema(name = "ZaloRefreshToken")
    record Pasted(@NotBlank @Size(max = 2000) String refreshToken) {}

    @Schema(name = "ZaloConsent")
    record Consent(String url) {}

    private final OaSettings settings;
    private final OaTokens tokens;
    private final OaConsents consents;
    private final OaWakeUp wakeUp;
    private final Pauses pauses;

    OaResource(OaSettings settings, OaTokens tokens, OaConsents consents, OaWakeUp wakeUp, Pauses pauses) {
        this.settings = settings;
        this.tokens = tokens;
        this.consents = consents;
        this.wakeUp = wakeUp;
        this.pauses = pauses;
    }

    @GET
    @RolesAllowed({"operator", "comms-officer", "principal"})
    @WithSession
    @Operation(operationId = "getZaloAccount", summary = "Tình trạng Zalo OA")
    @APIResponse(
            responseCode = "200",
            description = "Không có mã nào.",
            content = @Content(schema = @Schema(implementation = Account.class)))
    public Uni<Account> get() {
        String paused = pauses.of(ZaloProduct.OA).map(Pauses.Pause::reason).orElse(null);
        return tokens.account()
                .map(it -> it == null
                        ? new Account(settings.present(), false, null, null, null, paused)
                        : new Account(settings.present(), true, it.oaId(), it.refreshedAt(), it.trouble(), paused));
    }

    @PUT
    @Path("/refresh-token")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("operator")
    @WithTransaction
    @Operation(
            operationId = "putZaloRefreshToken",
            summary = "Dán refresh token từ API Explorer của Zalo",
            description = "Được mã hoá ngay; cặp mã mới được đổi ở lần gửi kế tiếp.")
    @APIResponse(responseCode = "204", description = "Đã nhận; hàng đợi chạy lại.")
    public Uni<Response> paste(@NotNull @Valid Pasted pasted) {
        requirePresent();
        return tokens.put(null, pasted.refreshToken(), null)
                .chain(wakeUp::now)
                .replaceWith(Response.noContent().build());
    }

    @POST
    @Path("/consent")
    @RolesAllowed("operator")
    @WithTransaction
    @Operation(operationId = "askZaloConsent", summary = "Lấy liên kết để chủ OA cấp quyền")
    @APIResponse(
            responseCode = "200",
            description = "Mở liên kết này bằng tài khoản quản trị OA trong 10 phút.",
            content = @Content(schema = @Schema(implementation = Consent.class)))
    public Uni<Consent> consent() {
        requirePresent();
        return consents.ask().map(Consent::new);
    }

    private void requirePresent() {
        if (!settings.present()) {
            throw ProblemException.of(409, "NO_ZALO_ACCOUNT").with("guard", "ACCOUNT_SET_UP");
        }
    }
}
