package vn.toasoan.publishing.people;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Told, inside the transaction that stores it, that a person's name is known now. */
public interface NameArrival {

    Uni<Void> named(UUID personId);
}
