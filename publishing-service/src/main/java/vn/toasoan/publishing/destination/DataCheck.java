package vn.toasoan.publishing.destination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import vn.toasoan.http.problem.ProblemException;

/** What must hold of a destination's data beyond the form of each field. */
@ApplicationScoped
class DataCheck {

    private static final Pattern MAILBOX = Pattern.compile("[^\\s@<>,;\"]{1,64}@[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)+");

    private final WebhookAddresses addresses;

    DataCheck(WebhookAddresses addresses) {
        this.addresses = addresses;
    }

    /** @throws ProblemException 422 with the place that is at fault */
    void check(String code, DestinationData data) {
        if (data.validFrom() != null
                && data.validTo() != null
                && !data.validTo().isAfter(data.validFrom())) {
            throw refused("/validTo", "ENDS_BEFORE_IT_BEGINS");
        }
        if (code.equals(data.successor())) {
            throw refused("/successor", "BAD_SUCCESSOR");
        }
        List<Route> routes = data.routes();
        for (int i = 0; i < routes.size(); i++) {
            check(routes.get(i), "/routes/" + i);
        }
    }

    private void check(Route route, String pointer) {
        if (!route.format().fits(route.transport())) {
            throw refused(pointer + "/format", "BAD_FORMAT");
        }
        boolean good = switch (route.transport()) {
            case WEBHOOK -> addresses.isAcceptable(route.address());
            case EMAIL ->
                route.address() != null && MAILBOX.matcher(route.address()).matches();
            case MANUAL -> route.address() == null;
        };
        if (!good) {
            throw refused(pointer + "/address", "BAD_ROUTE_ADDRESS");
        }
    }

    private static ProblemException refused(String pointer, String code) {
        return ProblemException.of(422, code).at(pointer, code);
    }
}
