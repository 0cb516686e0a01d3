package vn.toasoan.publishing.destination;

import java.net.InetAddress;

/**
 * Where a webhook goes: the host for its certificate and {@code Host} header, and the one address that was checked, to
 * which the connection is made without asking the name service again.
 */
public record WebhookTarget(boolean tls, String host, int port, String path, InetAddress address) {}
