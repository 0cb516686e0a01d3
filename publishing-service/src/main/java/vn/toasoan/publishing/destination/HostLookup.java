package vn.toasoan.publishing.destination;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks for the addresses of a host. Blocking. */
@FunctionalInterface
public interface HostLookup {

    InetAddress[] addressesOf(String host) throws UnknownHostException;
}
