package vn.toasoan.submission.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.Refusal.Kind;

/**
 * That a consent covers a pupil in a picture.
 *
 * @param region where the pupil is; null: the whole picture
 */
@Schema(name = "ConsentLink", requiredProperties = "consentId")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsentLink(UUID consentId, Region region) {

    static final int MOST = 60;

    /** A rectangle in fractions of the picture's sides, from its top left corner. */
    @Schema(name = "Region")
    record Region(
            @Schema(examples = "0.25") double x,
            @Schema(examples = "0.1") double y,
            @Schema(examples = "0.2") double width,
            @Schema(examples = "0.3") double height) {

        private static final double SLACK = 1e-9;

        boolean lies() {
            return x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1 + SLACK && y + height <= 1 + SLACK;
        }
    }

    @Schema(name = "ConsentLinks", requiredProperties = "consents")
    record Request(List<ConsentLink> consents) {}

    /** Refused with every fault at once. */
    static List<ConsentLink> read(Request request) {
        Refusal faults = Refusal.of(Kind.INVALID, "VALIDATION");
        if (request == null || request.consents() == null) {
            throw faults.at("/consents", "REQUIRED");
        }
        if (request.consents().size() > MOST) {
            throw faults.at("/consents", "TOO_MANY", MOST);
        }
        for (int i = 0; i < request.consents().size(); i++) {
            ConsentLink link = request.consents().get(i);
            if (link == null || link.consentId() == null) {
                faults.at("/consents/" + i + "/consentId", "REQUIRED");
            } else if (link.region() != null && !link.region().lies()) {
                faults.at("/consents/" + i + "/region", "REGION_OUTSIDE");
            }
        }
        if (!faults.faults().isEmpty()) {
            throw faults;
        }
        return request.consents();
    }

    static void requireKnown(List<UUID> ids, Set<UUID> known) {
        Refusal faults = Refusal.of(Kind.INVALID, "VALIDATION");
        for (int i = 0; i < ids.size(); i++) {
            if (!known.contains(ids.get(i))) {
                faults.at("/consents/" + i + "/consentId", "UNKNOWN_CONSENT");
            }
        }
        if (!faults.faults().isEmpty()) {
            throw faults;
        }
    }
}
