package vn.toasoan.publishing.destination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where webhooks may lead: to https on the open internet, and to hosts that the operator named, over http too. A name is
 * looked up once, its addresses are checked, and the connection goes to a checked address.
 */
@ApplicationScoped
public class WebhookAddresses {

    private static final Pattern NUMBER_AT_END = Pattern.compile("(^|.*\\.)(0[xX][0-9a-fA-F]*|[0-9]+)\\.?");
    private static final Pattern DOTTED_QUAD =
            Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?!$)|$)){4}");

    private final Set<String> allowed;
    private final HostLookup lookup;

    @Inject
    WebhookAddresses(@ConfigProperty(name = "toasoan.delivery.allowed-hosts") Optional<List<String>> allowed) {
        this(Set.copyOf(allowed.orElse(List.of())), InetAddress::getAllByName);
    }

    WebhookAddresses(Set<String> allowed, HostLookup lookup) {
        this.allowed = allowed;
        this.lookup = lookup;
    }

    /** Judges the text alone; where its host leads is seen at each connection. */
    public boolean isAcceptable(String url) {
        try {
            URI uri = parse(url, false);
            String host = hostOf(uri);
            return allowed.contains(host) || !isLiteral(host) || PublicAddresses.isPublic(lookup.addressesOf(host)[0]);
        } catch (ForbiddenTarget | UnknownHostException e) {
            return false;
        }
    }

    /**
     * Looks the host up. Blocking.
     *
     * @throws ForbiddenTarget when one of its addresses is none of the open internet
     */
    public WebhookTarget resolve(String url) throws UnknownHostException {
        return resolve(parse(url, false));
    }

    /** As {@link #resolve}, for a page that anybody may read: http will do. */
    public WebhookTarget resolvePage(String url) throws UnknownHostException {
        return resolve(parse(url, true));
    }

    private WebhookTarget resolve(URI uri) throws UnknownHostException {
        String host = hostOf(uri);
        InetAddress[] found = lookup.addressesOf(host);
        if (!allowed.contains(host)) {
            for (InetAddress address : found) {
                if (!PublicAddresses.isPublic(address)) {
                    throw new ForbiddenTarget("ADDRESS_NOT_PUBLIC");
                }
            }
        }
        boolean tls = uri.getScheme().equalsIgnoreCase("https");
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new WebhookTarget(
                tls, host, port, uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery(), found[0]);
    }

    private URI parse(String url, boolean plainToo) {
        if (url == null || !url.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '\\')) {
            throw new ForbiddenTarget("BAD_ADDRESS");
        }
        try {
            URI uri = new URI(url);
            boolean named = uri.getHost() != null && allowed.contains(hostOf(uri));
            boolean scheme = "https".equalsIgnoreCase(uri.getScheme())
                    || (named || plainToo) && "http".equalsIgnoreCase(uri.getScheme());
            if (!scheme || uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
                throw new ForbiddenTarget("BAD_ADDRESS");
            }
            if (!named && uri.getHost().indexOf('.') < 0 && uri.getHost().indexOf(':') < 0) {
                throw new ForbiddenTarget("ADDRESS_NOT_PUBLIC");
            }
            if (!named
                    && NUMBER_AT_END.matcher(uri.getHost()).matches()
                    && !DOTTED_QUAD.matcher(uri.getHost()).matches()) {
                throw new ForbiddenTarget("AMBIGUOUS_ADDRESS");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new ForbiddenTarget("BAD_ADDRESS");
        }
    }

    private static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || DOTTED_QUAD.matcher(host).matches();
    }

    private static String hostOf(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
