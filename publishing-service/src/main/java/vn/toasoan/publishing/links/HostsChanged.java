package vn.toasoan.publishing.links;

import io.smallrye.mutiny.Uni;

/** Told, inside the transaction that stores it, that articles may, or may no longer, link to a host. */
public interface HostsChanged {

    Uni<Void> hostChanged(String host);
}
