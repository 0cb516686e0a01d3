package vn.toasoan.publishing.delivery;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toasoan.publishing.destination.Destinations;
import vn.toasoan.publishing.destination.Format;
import vn.toasoan.publishing.destination.Route;
import vn.toasoan.publishing.destination.TransportKind;

/** What a person carries to a destination: document, pictures and letter in one file. */
@Path("/api/v1/deliveries/{id}/package")
@Tag(name = "deliveries")
public class PackageResource {

    private final DeliveryAnswers answers;
    private final Destinations destinations;
    private final Payloads payloads;
    private final Carriers carriers;
    private final Vertx vertx;

    PackageResource(
            DeliveryAnswers answers, Destinations destinations, Payloads payloads, Carriers carriers, Vertx vertx) {
        this.answers = answers;
        this.destinations = destinations;
        this.payloads = payloads;
        this.carriers = carriers;
        this.vertx = vertx;
    }

    @GET
    @WithSession
    @Produces("application/zip")
    @RolesAllowed({"editor", "comms-officer", "principal", "upstream-office"})
    @Operation(
            operationId = "getDeliveryPackage",
            summary = "The article as a Word document, its pictures, and the letter, in one zip")
    @APIResponse(responseCode = "200", description = "The package")
    public Uni<Response> get(@PathParam("id") UUID id) {
        return answers.find(id)
                .chain(delivery -> destinations
                        .find(delivery.destination())
                        .chain(destination -> payloads.bodies(
                                        List.of(delivery.matter().payload()))
                                .map(bodies -> new Job(
                                        delivery.id(),
                                        null,
                                        delivery.attempts(),
                                        destination.code(),
                                        destination.name(),
                                        delivery.seq(),
                                        delivery.articleId(),
                                        delivery.edition(),
                                        delivery.action(),
                                        delivery.matter().title(),
                                        new Route(TransportKind.MANUAL, Format.DOCX, null),
                                        List.of(),
                                        bodies.get(delivery.matter().payload())))))
                .chain(carriers::make)
                .chain(content -> vertx.executeBlocking(() -> zip(content), false))
                .map(zip -> Response.ok(zip)
                        .header("Content-Disposition", "attachment; filename=\"" + id + ".zip\"")
                        .build());
    }

    private static byte[] zip(Content content) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("thu-gui.txt", content.text().getBytes(StandardCharsets.UTF_8));
        content.parts().forEach(part -> files.put(part.name(), part.bytes()));
        return DocxFile.zip(files);
    }
}
