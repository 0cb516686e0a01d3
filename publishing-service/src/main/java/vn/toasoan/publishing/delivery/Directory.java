package vn.toasoan.publishing.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.toasoan.publishing.destination.Destinations;

/** Destinations by the calendar of the school. Needs an open session. */
@ApplicationScoped
class Directory {

    static final ZoneId SCHOOL = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Destinations destinations;
    private final Clock clock;

    Directory(Destinations destinations, Clock clock) {
        this.destinations = destinations;
        this.clock = clock;
    }

    Uni<Offices> today() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), SCHOOL);
        return destinations.all().map(all -> new Offices(all, day));
    }
}
