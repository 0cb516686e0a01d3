package vn.toasoan.notification.preference;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.notification.rule.Category;

/**
 * The way out of a kind of mail, by RFC 8058: a POST ends it at once, without a log-in and without a cookie. A GET only
 * shows a page with a button, since mail filters open every link before a person does.
 */
@Path("/u/{token}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Tag(name = "Từ chối thư", description = "Công khai: liên kết trong mỗi thư.")
class UnsubscribeResource {

    @CheckedTemplate(basePath = "unsubscribe")
    static final class Pages {
        /** @param state {@code ask}, {@code done} or {@code unknown} */
        static native TemplateInstance page(String state, String categories);

        private Pages() {}
    }

    private final UnsubscribeTokens tokens;
    private final Preferences preferences;

    UnsubscribeResource(UnsubscribeTokens tokens, Preferences preferences) {
        this.tokens = tokens;
        this.preferences = preferences;
    }

    @GET
    @PermitAll
    @WithSession
    @Operation(operationId = "askUnsubscribe", summary = "Trang hỏi lại; chưa thay đổi gì")
    @APIResponse(responseCode = "200", description = "Trang có nút xác nhận.")
    public Uni<Response> ask(@PathParam("token") String token) {
        return tokens.find(token)
                .chain(found -> found == null ? page(404, "unknown", "") : page(200, "ask", names(found)));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @WithTransaction
    @Operation(operationId = "unsubscribe", summary = "Thôi nhận loại thư này (một chạm, RFC 8058)")
    @APIResponse(responseCode = "200", description = "Đã thôi gửi; gọi lại không đổi gì thêm.")
    public Uni<Response> end(@PathParam("token") String token) {
        return tokens.find(token)
                .chain(found -> found == null
                        ? page(404, "unknown", "")
                        : preferences
                                .decline(found.personId(), found.categories(), found.channel())
                                .chain(() -> page(200, "done", names(found))));
    }

    private static String names(UnsubscribeToken token) {
        return token.categories().stream()
                .filter(category -> !category.mandatory())
                .map(Category::label)
                .collect(Collectors.joining(", "));
    }

    private static Uni<Response> page(int status, String state, String categories) {
        return Pages.page(state, categories)
                .createUni()
                .map(html -> Response.status(status)
                        .entity(html)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header("Referrer-Policy", "no-referrer")
                        .header("X-Robots-Tag", "noindex")
                        .header(
                                "Content-Security-Policy",
                                "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'")
                        .build());
    }
}
