package vn.toasoan.publishing.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.toasoan.publishing.delivery.Sent.Kind;
import vn.toasoan.publishing.destination.TransportKind;

/** Leaves the package for a person, who carries it there and records what became of it. */
@ApplicationScoped
class ManualTransport implements Transport {

    @Override
    public TransportKind kind() {
        return TransportKind.MANUAL;
    }

    @Override
    public boolean carriesContent() {
        return false;
    }

    @Override
    public Uni<Sent> send(Job job, Content content) {
        return Uni.createFrom().item(Sent.of(Kind.HANDED_OVER, null));
    }
}
