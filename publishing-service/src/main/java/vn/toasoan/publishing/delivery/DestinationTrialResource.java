package vn.toasoan.publishing.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The test button of a destination. */
@Path("/api/v1/destinations/{code}/test")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "destinations")
public class DestinationTrialResource {

    private final DestinationTrial trial;

    DestinationTrialResource(DestinationTrial trial) {
        this.trial = trial;
    }

    @POST
    @RolesAllowed({"editor", "principal"})
    @Operation(
            operationId = "testDestination",
            summary = "Send a test by the preferred transport, now and once",
            description = "A webhook gets the type `test`. Neither the breaker nor the ledger takes notice, and it also"
                    + " works while the destination is paused or its webhook is switched off.")
    public Uni<DestinationTrial.Result> test(@PathParam("code") String code) {
        return trial.prepare(code).chain(trial::send);
    }
}
