package vn.toasoan.local;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.toasoan.local.process.Ports;
import vn.toasoan.local.service.ServiceName;

/**
 * Which port each part listens on, all on the loopback address.
 *
 * @param mailApi GreenMail's REST API
 */
public record StackPorts(
        int postgres, int kafka, int keycloak, int smtp, int mailApi, Map<ServiceName, Integer> services) {

    private static final int POSTGRES = 15432;
    private static final int KAFKA = 19092;
    private static final int KEYCLOAK = 18080;
    private static final int SMTP = 13025;
    private static final int MAIL_API = 13080;

    public StackPorts {
        services = Map.copyOf(services);
    }

    /** The documented ports; each gives way to an environment variable such as {@code TOASOAN_PORT_KEYCLOAK}. */
    public static StackPorts usual() {
        Map<ServiceName, Integer> services = new EnumMap<>(ServiceName.class);
        for (ServiceName service : ServiceName.values()) {
            services.put(service, configured(service.database(), service.usualPort()));
        }
        return new StackPorts(
                configured("postgres", POSTGRES),
                configured("kafka", KAFKA),
                configured("keycloak", KEYCLOAK),
                configured("smtp", SMTP),
                configured("mail_api", MAIL_API),
                services);
    }

    /** Ports that nobody uses, so that several stacks can run side by side. */
    public static StackPorts free() {
        Map<ServiceName, Integer> services = new EnumMap<>(ServiceName.class);
        for (ServiceName service : ServiceName.values()) {
            services.put(service, Ports.free());
        }
        return new StackPorts(Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free(), services);
    }

    public int of(ServiceName service) {
        return services.get(service);
    }

    /** @throws StackProblem if somebody listens on one of them */
    void requireFree() {
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put("postgres", postgres);
        all.put("kafka", kafka);
        all.put("keycloak", keycloak);
        all.put("smtp", smtp);
        all.put("mail_api", mailApi);
        services.forEach((service, port) -> all.put(service.database(), port));
        all.forEach((part, port) -> {
            if (!Ports.isFree(port)) {
                throw new StackProblem("Port " + port + ", meant for " + part
                        + ", is in use: stop what listens there (another ./toasoan up?), or choose another by "
                        + variable(part) + "=<port>.");
            }
        });
    }

    private static int configured(String part, int usual) {
        String value = System.getenv(variable(part));
        if (value == null || value.isBlank()) {
            return usual;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new StackProblem(variable(part) + " must be a port number, not " + value + ".", e);
        }
    }

    private static String variable(String part) {
        return "TOASOAN_PORT_" + part.toUpperCase(Locale.ROOT);
    }
}
