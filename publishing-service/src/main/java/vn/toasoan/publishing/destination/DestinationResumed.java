package vn.toasoan.publishing.destination;

import io.smallrye.mutiny.Uni;

/** Told, inside the transaction that stores it, that deliveries to a destination run again. */
public interface DestinationResumed {

    Uni<Void> resumed(String code);
}
