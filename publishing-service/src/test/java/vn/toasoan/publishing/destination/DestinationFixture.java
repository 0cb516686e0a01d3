package vn.toasoan.publishing.destination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Destinations for tests that need no database. */
public final class DestinationFixture {

    private DestinationFixture() {}

    /** One that exists and receives what is chosen for it. */
    public static Destination chosenFor(String code) {
        return of(code, null, null, true, List.of());
    }

    /** One that receives these topics unasked; all where none is given. */
    public static Destination unasked(String code, String... topics) {
        return of(code, null, null, false, List.of(topics));
    }

    /** @param successor null where nobody took over */
    public static Destination ended(String code, LocalDate end, String successor) {
        return of(code, end, successor, true, List.of());
    }

    private static Destination of(
            String code, LocalDate end, String successor, boolean selectedOnly, List<String> topics) {
        DestinationData data = new DestinationData(
                code,
                Level.OTHER,
                null,
                end,
                successor,
                List.of(),
                List.of(new Route(TransportKind.MANUAL, Format.DOCX, null)),
                selectedOnly,
                topics,
                null);
        return new Destination(code, data, UUID.randomUUID(), Instant.EPOCH);
    }
}
