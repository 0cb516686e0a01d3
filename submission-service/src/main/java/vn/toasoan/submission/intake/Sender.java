package vn.toasoan.submission.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who an item seems to be from. The address of a mail can be forged by anybody: it suggests a person, and a clerk decides.
 *
 * @param address null where it was recorded by hand
 * @param name as the sender writes it; may be null
 * @param personId null where nobody of the school has this address
 */
@Embeddable
record Sender(
        @Column(name = "sender_address") String address,
        @Column(name = "sender_name") String name,
        @Column(name = "sender_id") String personId) {

    Sender is(String person) {
        return new Sender(address, name, person);
    }

    /** Without the address: logs and traces print it. */
    @Override
    public String toString() {
        return "Sender[" + (personId == null ? "unknown" : personId) + "]";
    }
}
