package vn.toasoan.archive.store;

import java.util.UUID;

/** A name in the store holds other bytes than the name says. Never repaired by overwriting: a person has to look. */
public final class StoreConflict extends RuntimeException {

    StoreConflict(UUID recordId, String sha256, String found) {
        super("Record " + recordId + ", file " + sha256 + " holds bytes with the hash " + found);
    }
}
