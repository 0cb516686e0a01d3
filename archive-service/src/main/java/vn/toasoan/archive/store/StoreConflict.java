package vn.toasoan.archive.store;

import java.util.UUID;

/** What lies in the store is not what it should be. Never repaired by overwriting: a person has to look. */
public final class StoreConflict extends RuntimeException {

    private StoreConflict(String message) {
        super(message);
    }

    static StoreConflict otherBytes(UUID recordId, String sha256, String found) {
        return new StoreConflict("Record " + recordId + ", file " + sha256 + " holds bytes with the hash " + found);
    }

    static StoreConflict missingKey(UUID recordId) {
        return new StoreConflict("Record " + recordId + " has files and no key");
    }

    static StoreConflict unreadableKey(UUID recordId) {
        return new StoreConflict("The key of record " + recordId + " cannot be unwrapped");
    }
}
