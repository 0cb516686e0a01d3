package vn.toasoan.notification.delivery;

import java.util.UUID;
import vn.toasoan.notification.people.Person;

/**
 * A delivery that this process alone may attempt until the lease runs out.
 *
 * @param attempt number of this attempt: whoever comes back with an older one has lost the row to somebody else
 * @param recipient null when the person is not known any more
 * @param facts what the mail may say, as stored
 */
record ClaimedDelivery(UUID id, int attempt, String template, Person recipient, String facts) {}
