package vn.toasoan.notification.suppression;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.LockMode;
import vn.toasoan.notification.rule.Channel;

/** Remembers which addresses bounced. Always inside the transaction that writes down the bounce or the success. */
@ApplicationScoped
public class Suppressions {

    private final Clock clock;

    Suppressions(Clock clock) {
        this.clock = clock;
    }

    /** The server refused the address. True if this was the bounce that ends sending there. */
    public Uni<Boolean> refused(Channel channel, String address) {
        return bounced(channel, address, AddressState.Source.SMTP);
    }

    /** A report came back. True if this was the bounce that ends sending there. */
    public Uni<Boolean> reported(Channel channel, String address) {
        return bounced(channel, address, AddressState.Source.REPORT);
    }

    /** Whoever lives there has shown that they do. */
    public Uni<Void> forget(Channel channel, String address) {
        return Panache.getSession()
                .chain(session -> session.find(AddressState.class, key(channel, address))
                        .chain(state -> state == null ? Uni.createFrom().voidItem() : session.remove(state)));
    }

    /** Something was accepted for the address. */
    public Uni<Void> accepted(Channel channel, String address) {
        return Panache.getSession()
                .chain(session -> session.find(AddressState.class, key(channel, address))
                        .chain(state -> state != null && state.isClearedBySuccess(clock.instant())
                                ? session.remove(state)
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Boolean> bounced(Channel channel, String address, AddressState.Source source) {
        Instant now = clock.instant();
        AddressState.Key key = key(channel, address);
        return Panache.getSession()
                .chain(session -> session.find(AddressState.class, key, LockMode.PESSIMISTIC_WRITE)
                        .chain(known -> {
                            if (known != null) {
                                return Uni.createFrom().item(known.bounced(source, now));
                            }
                            AddressState fresh = new AddressState(key.channel(), key.addressHash());
                            boolean over = fresh.bounced(source, now);
                            return session.persist(fresh).replaceWith(over);
                        }));
    }

    private static AddressState.Key key(Channel channel, String address) {
        return new AddressState.Key(channel, AddressHash.of(address));
    }
}
