package vn.toasoan.local.service;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import vn.toasoan.local.StackPorts;
import vn.toasoan.local.kafka.KafkaPart;
import vn.toasoan.local.keycloak.KeycloakPart;
import vn.toasoan.local.postgres.PostgresPart;

/** The environment variables that every service reads its surroundings from; the names are the same in compose. */
public final class ServiceEnvironment {

    private static final String MAIL_DOMAIN = "th-hai-ninh.example";

    private ServiceEnvironment() {}

    /**
     * @param files the service's own folder for media, pages or archived files
     */
    public static Map<String, String> of(
            ServiceName service,
            StackPorts ports,
            PostgresPart postgres,
            KafkaPart kafka,
            KeycloakPart keycloak,
            Path files) {
        Map<String, String> environment = new HashMap<>();
        environment.put("HTTP_PORT", Integer.toString(ports.of(service)));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("DB_URL_REACTIVE", postgres.reactiveUrl(service.database()));
        environment.put("DB_URL_JDBC", postgres.jdbcUrl(service.database()));
        environment.put("DB_USER", service.database());
        environment.put("DB_PASSWORD", postgres.password(service.database()));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("OIDC_ISSUER", keycloak.issuer());
        environment.put("OIDC_CLIENT_SECRET", keycloak.clientSecret(service.id()));
        environment.put("SCHOOL_CODE", "th-hai-ninh");
        environment.put("DATA_DIR", files.toString());
        environment.put("SUBMISSION_URL", "http://localhost:" + ports.of(ServiceName.SUBMISSION));
        environment.put("PUBLIC_URL", "http://localhost:" + ports.of(ServiceName.PUBLISHING));
        environment.put("SMTP_HOST", "localhost");
        environment.put("SMTP_PORT", Integer.toString(ports.smtp()));
        environment.put("MAIL_DOMAIN", MAIL_DOMAIN);
        environment.put("MAIL_FROM", "toasoan@" + MAIL_DOMAIN);
        environment.put("LOG_JSON", "false");
        environment.put("LC_ALL", "C.UTF-8");
        return environment;
    }
}
