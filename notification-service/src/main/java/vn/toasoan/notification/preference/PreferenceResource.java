package vn.toasoan.notification.preference;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.http.conditional.ETags;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.notification.identity.Caller;

/** Everybody's own choices; nobody reads or changes another's. */
@Path("/api/v1/preferences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tuỳ chọn", description = "Mỗi người chọn loại thông báo, kênh, giờ nhận và ngôn ngữ.")
class PreferenceResource {

    private final Preferences preferences;
    private final Defaults defaults;
    private final Caller caller;

    PreferenceResource(Preferences preferences, Defaults defaults, Caller caller) {
        this.preferences = preferences;
        this.defaults = defaults;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @WithSession
    @Operation(operationId = "getPreferences", summary = "Tuỳ chọn thông báo của tôi")
    @APIResponse(
            responseCode = "200",
            description = "Lựa chọn của người gọi, và mặc định ở nơi chưa chọn.",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = PreferenceView.class)))
    public Uni<Response> get() {
        return preferences.find(caller.subject()).chain(this::shown);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @WithTransaction
    @Operation(operationId = "putPreferences", summary = "Thay toàn bộ lựa chọn của tôi")
    @APIResponse(
            responseCode = "200",
            description = "Đã lưu; có hiệu lực từ thông báo kế tiếp, kể cả thông báo đang chờ gửi.",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = PreferenceView.class)))
    public Uni<Response> put(
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid PreferenceChange change) {
        requireOffered(change);
        return preferences.lock(caller.subject()).chain(preference -> {
            ETags.requireMatch(ifMatch, preference.version());
            preference.change(change);
            return preferences
                    .replaceChoices(caller.subject(), change.choices())
                    .chain(() -> shown(preference));
        });
    }

    private static void requireOffered(PreferenceChange change) {
        for (int i = 0; i < change.choices().size(); i++) {
            if (!change.choices().get(i).isOffered()) {
                throw ProblemException.of(422, "MODE_NOT_OFFERED")
                        .detail(change.choices().get(i).category().label())
                        .at(
                                "/choices/" + i + "/mode",
                                "MODE_NOT_OFFERED",
                                change.choices().get(i).category().label());
            }
        }
    }

    private Uni<Response> shown(Preference preference) {
        return preferences
                .choices(caller.subject())
                .map(choices -> PreferenceView.of(preference, choices, defaults))
                .map(view -> Response.ok(view)
                        .header(HttpHeaders.ETAG, ETags.of(view.version()))
                        .build());
    }
}
