package vn.toasoan.publishing.catalogue;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Told, inside the transaction that stores it, that the set of sections may have changed. */
public interface SectionsChanged {

    /** @param cause id of the event that brought the change */
    Uni<Void> sectionsChanged(Section section, UUID cause);
}
