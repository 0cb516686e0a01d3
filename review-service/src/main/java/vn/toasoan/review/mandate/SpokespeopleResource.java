package vn.toasoan.review.mandate;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.review.people.People;
import vn.toasoan.review.people.Staff;
import vn.toasoan.review.routing.Route;

/** Who speaks for the school at this moment, for everybody to read: a mandate is published (ADR 41). */
@Path("/api/v1/spokesperson-mandates/current")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Người phát ngôn")
public class SpokespeopleResource {

    private static final String PRINCIPALS_TITLE = "Hiệu trưởng";
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);
    /** More than any school gives at a time. */
    private static final int MOST = 100;

    private static final int A_MINUTE = 60;

    private final Mandates mandates;
    private final People people;
    private final Clock clock;

    SpokespeopleResource(Mandates mandates, People people, Clock clock) {
        this.mandates = mandates;
        this.people = people;
        this.clock = clock;
    }

    @Schema(name = "Spokesperson")
    record Spokesperson(
            String name,
            String title,
            String contact,
            String matter,
            String writtenAct,
            Instant validFrom,
            Instant validTo) {

        static Spokesperson of(Mandate.Terms terms) {
            return new Spokesperson(
                    terms.name(),
                    terms.title(),
                    terms.contact(),
                    terms.matter(),
                    terms.writtenAct(),
                    terms.validFrom(),
                    terms.validTo());
        }
    }

    @Schema(name = "DefaultSpokesperson")
    record DefaultHolder(String name, String title) {
        static DefaultHolder of(Staff.Member principal) {
            return new DefaultHolder(principal.displayName(), PRINCIPALS_TITLE);
        }
    }

    @Schema(
            name = "Spokespeople",
            examples = {"""
                {"items": [{"name": "Lê Thị Ngọc", "title": "Phó Hiệu trưởng", "contact": "phatngon@truong.example",
                 "matter": "Tuyển sinh lớp 1 năm học 2026-2027", "writtenAct": "Quyết định số 45/QĐ-TH ngày 20/11/2026",
                 "validFrom": "2026-11-22T17:00:00Z", "validTo": "2027-05-31T17:00:00Z"}],
                 "otherwise": [{"name": "Phạm Văn Bình", "title": "Hiệu trưởng"}]}\
                """})
    record Spokespeople(
            List<Spokesperson> items,

            @Schema(description = "Ai phát ngôn về mọi việc khác")
            List<DefaultHolder> otherwise) {}

    @GET
    @WithSession
    @PermitAll
    @Operation(
            operationId = "listSpokespeople",
            summary = "Ai đang được phát ngôn",
            description =
                    "Công khai, không cần đăng nhập: người được ủy quyền, về việc gì, tới khi nào; ngoài ra là Hiệu"
                            + " trưởng.")
    @APIResponse(
            responseCode = "200",
            description = "Những người phát ngôn lúc này",
            content = @Content(schema = @Schema(implementation = Spokespeople.class)))
    public Uni<Response> current() {
        CacheControl caching = new CacheControl();
        caching.setMaxAge(A_MINUTE);
        return mandates.list(clock.instant(), END_OF_TIME, LAST, MOST)
                .chain(valid -> people.staff()
                        .map(staff -> new Spokespeople(
                                valid.stream()
                                        .map(mandate -> Spokesperson.of(mandate.terms()))
                                        .toList(),
                                principals(staff))))
                .map(body -> Response.ok(body).cacheControl(caching).build());
    }

    private static List<DefaultHolder> principals(Staff staff) {
        return staff.members().stream()
                .filter(member -> member.roles().contains(Route.LAST_RESORT))
                .map(DefaultHolder::of)
                .toList();
    }
}
