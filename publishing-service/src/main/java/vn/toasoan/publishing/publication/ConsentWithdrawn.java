package vn.toasoan.publishing.publication;

import java.util.Objects;
import java.util.UUID;

/** The part of submission's event that publishing reads: which pictures rest on the consent is known here. */
record ConsentWithdrawn(UUID consentId) {

    ConsentWithdrawn {
        Objects.requireNonNull(consentId, "consentId");
    }
}
