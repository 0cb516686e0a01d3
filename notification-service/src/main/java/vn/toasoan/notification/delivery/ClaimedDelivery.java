package vn.toasoan.notification.delivery;

import java.util.UUID;
import vn.toasoan.notification.channel.MailContent;
import vn.toasoan.notification.people.Person;

/** A delivery that this process alone may attempt until the lease runs out. */
record ClaimedDelivery(UUID id, String template, Person recipient, MailContent content) {}
