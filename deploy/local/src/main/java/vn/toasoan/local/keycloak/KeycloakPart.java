package vn.toasoan.local.keycloak;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import vn.toasoan.local.Folders;
import vn.toasoan.local.Part;
import vn.toasoan.local.ProjectFolder;
import vn.toasoan.local.process.ChildProcess;

/**
 * Keycloak 26.7.3 with the shipped realm, the developer's client {@code toasoan-demo} and the demo people. Its own
 * database is a file in the stack's folder, copied from the cache at the first start.
 */
public final class KeycloakPart implements Part {

    private static final Duration STOP = Duration.ofSeconds(10);

    private final ProjectFolder project;
    private final Path folder;
    private final int port;
    private final Path log;
    private final Consumer<String> progress;
    private PreparedRealm prepared;
    private ChildProcess server;

    /**
     * @param folder its data; filled if there is none, kept by {@link #stop}
     * @param progress told when something slow begins that happens once
     */
    public KeycloakPart(ProjectFolder project, Path folder, int port, Path log, Consumer<String> progress) {
        this.project = project;
        this.folder = folder;
        this.port = port;
        this.log = log;
        this.progress = progress;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public String address() {
        return baseUrl();
    }

    public String baseUrl() {
        return "http://localhost:" + port;
    }

    /** For {@code OIDC_ISSUER}. */
    public String issuer() {
        return baseUrl() + KeycloakServer.REALM;
    }

    @Override
    public void start() {
        Path home = KeycloakDistribution.in(project.cache(), project.keycloakZip(), progress);
        prepared = PreparedRealm.in(project.cache(), home, project.shippedRealm(), progress);
        Path database = folder.resolve(prepared.database().getParent().getFileName());
        if (!Files.exists(database)) {
            Folders.remove(folder);
            Folders.copy(prepared.database(), database);
        }
        server = KeycloakServer.process(home, KeycloakServer.startArguments(database, port), Map.of(), log);
        server.start();
        KeycloakServer.awaitRealm(server, port);
    }

    /** Signs people and services in. */
    public Tokens tokens() {
        return new Tokens(issuer(), prepared.secrets());
    }

    /** The secret of a service's client, for {@code OIDC_CLIENT_SECRET}. */
    public String clientSecret(String clientId) {
        return prepared.secrets().get(clientId);
    }

    /** Password of the user {@code admin} of Keycloak's own console; made up for this machine. */
    public String adminPassword() {
        return prepared.secrets().get(PreparedRealm.ADMIN);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(STOP);
        }
    }

    @Override
    public void kill() {
        if (server != null) {
            server.kill();
        }
    }

    @Override
    public boolean isAlive() {
        return server != null && server.isAlive();
    }
}
