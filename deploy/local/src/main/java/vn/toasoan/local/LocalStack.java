package vn.toasoan.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.toasoan.local.kafka.KafkaPart;
import vn.toasoan.local.keycloak.KeycloakPart;
import vn.toasoan.local.mail.MailPart;
import vn.toasoan.local.postgres.PostgresPart;
import vn.toasoan.local.process.FolderLock;
import vn.toasoan.local.service.ServiceEnvironment;
import vn.toasoan.local.service.ServiceName;
import vn.toasoan.local.service.ServicePart;

/**
 * The whole system on one machine without Docker: PostgreSQL, Kafka, Keycloak, a mail sink and the five services, each a
 * real process. Closing it ends them all; they also end when this program does, however it ends.
 */
public final class LocalStack implements AutoCloseable {

    private final StackOptions options;
    private final FolderLock lock;
    private final PostgresPart postgres;
    private final KafkaPart kafka;
    private final KeycloakPart keycloak;
    private final MailPart mail;
    private final Map<ServiceName, ServicePart> services = new EnumMap<>(ServiceName.class);
    private final ProjectFolder project = ProjectFolder.find();
    private final Thread hook = new Thread(this::stopAll, "stop-stack");
    private volatile boolean closed;

    private LocalStack(StackOptions options) {
        this.options = options;
        this.lock = lock(options.data());
        StackPorts ports = options.ports();
        this.postgres =
                new PostgresPart(data("postgres"), ports.postgres(), project.cache(), log("postgres"), databases());
        this.kafka = new KafkaPart(project, data("kafka"), ports.kafka(), log("kafka"), options.kafkaJvm());
        this.keycloak = new KeycloakPart(
                project,
                data("keycloak"),
                ports.keycloak(),
                log("keycloak"),
                what -> options.progress().note("keycloak", what));
        this.mail = new MailPart(project, data("mail"), ports.smtp(), ports.mailApi(), log("mail"));
    }

    /**
     * Starts everything and returns when all of it serves.
     *
     * @throws StackProblem if that is not possible; nothing is left running
     */
    public static LocalStack start(StackOptions options) {
        FreeMemory.require();
        options.ports().requireFree();
        LocalStack stack = new LocalStack(options);
        Runtime.getRuntime().addShutdownHook(stack.hook);
        try {
            stack.startAll();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** @throws StackProblem if a stack runs on this data folder */
    public static void requireUnused(Path data) {
        lock(data).close();
    }

    private static FolderLock lock(Path data) {
        return FolderLock.tryExclusive(data)
                .orElseThrow(() -> new StackProblem("Another stack runs on the data folder " + data
                        + ": stop that one first (Ctrl-C where ./toasoan up runs)."));
    }

    private void startAll() {
        options.services().forEach(service -> project.serviceJar(service.id()));
        InParallel.forEach(List.of(keycloak, kafka, postgres, mail), this::startTold);
        options.services().stream().sorted().forEach(service -> services.put(service, newService(service)));
        InParallel.forEach(services.values(), this::startTold);
    }

    private void startTold(Part part) {
        Instant begin = Instant.now();
        part.start();
        options.progress().up(part, Duration.between(begin, Instant.now()));
    }

    private ServicePart newService(ServiceName service) {
        return new ServicePart(
                service,
                options.ports().of(service),
                project.serviceJar(service.id()),
                ServiceEnvironment.of(
                        service,
                        options.ports(),
                        postgres,
                        kafka,
                        keycloak,
                        data("files").resolve(service.id())),
                options.serviceJvm().get(service),
                log(service.id()));
    }

    private static List<String> databases() {
        return Arrays.stream(ServiceName.values()).map(ServiceName::database).toList();
    }

    private Path data(String part) {
        return options.data().resolve(part);
    }

    private Path log(String part) {
        return logFolder().resolve(part + ".log");
    }

    /** Where each process writes its log. */
    public Path logFolder() {
        return options.data().resolve("log");
    }

    public PostgresPart postgres() {
        return postgres;
    }

    public KafkaPart kafka() {
        return kafka;
    }

    public KeycloakPart keycloak() {
        return keycloak;
    }

    public MailPart mail() {
        return mail;
    }

    /** @throws IllegalArgumentException if this stack runs without that service */
    public ServicePart service(ServiceName service) {
        ServicePart part = services.get(service);
        if (part == null) {
            throw new IllegalArgumentException("This stack runs without " + service.id());
        }
        return part;
    }

    public Collection<ServicePart> services() {
        return List.copyOf(services.values());
    }

    /** Every part, in the order in which a reader thinks of them. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>(List.of(postgres, kafka, keycloak, mail));
        services.values().stream()
                .sorted(Comparator.comparing(ServicePart::service))
                .forEach(parts::add);
        return parts;
    }

    /** True once it is being stopped, so that a part that ends is no news. */
    public boolean isStopping() {
        return closed;
    }

    /** Ends every process; the data stays. */
    @Override
    public void close() {
        stopAll();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return;
        }
    }

    /** Kills every process at once: for a stack whose data nobody needs any more. */
    public synchronized void discard() {
        closed = true;
        InParallel.forEach(parts(), Part::kill);
        lock.close();
    }

    private synchronized void stopAll() {
        if (closed) {
            return;
        }
        closed = true;
        options.progress().note("", "stopping everything");
        InParallel.forEach(services.values(), Part::stop);
        InParallel.forEach(List.of(mail, keycloak, kafka), Part::stop);
        postgres.stop();
        lock.close();
    }
}
