package vn.toasoan.publishing.destination;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an article is made into; each transport carries some. */
@Schema(name = "DestinationFormat")
public enum Format {
    /** The public event as JSON. */
    EVENT_JSON(Set.of(TransportKind.WEBHOOK)),
    /** IPTC ninjs 2.1. */
    NINJS(Set.of(TransportKind.WEBHOOK)),
    /** A Word document with the pictures beside it. */
    DOCX(Set.of(TransportKind.EMAIL, TransportKind.MANUAL));

    private final Set<TransportKind> carriers;

    Format(Set<TransportKind> carriers) {
        this.carriers = carriers;
    }

    boolean fits(TransportKind transport) {
        return carriers.contains(transport);
    }
}
