package vn.toasoan.publishing.delivery;

import io.smallrye.mutiny.Uni;
import vn.toasoan.publishing.destination.TransportKind;

/** Carries content to a destination. One class each; found by its kind. */
interface Transport {

    TransportKind kind();

    /** Whether content is to be made for it. */
    default boolean carriesContent() {
        return true;
    }

    /** Outside of any transaction. A failure counts as a try that may be repeated. @param content null where it carries none */
    Uni<Sent> send(Job job, Content content);
}
