package vn.toasoan.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The contract files of one producer, read from the checkout: {@code <service>/contracts/events/<event>/vN.schema.json},
 * its {@code examples/vN-*.json} and {@code contracts/asyncapi.yaml}. The producer's test validates what it sends
 * against the closed schema; a consumer's test parses every example of every version.
 */
public final class Contracts {
    private final Path folder;
    private final EventSchemas open;
    private final EventSchemas closed;

    private Contracts(Path folder) {
        this.folder = folder;
        this.open = new EventSchemas(folder, false);
        this.closed = new EventSchemas(folder, true);
    }

    /**
     * The contracts of a service of this checkout.
     *
     * @param service name of its folder, such as {@code submission-service}
     */
    public static Contracts of(String service) {
        return in(Repository.file(service).resolve("contracts"));
    }

    /** Contracts in any folder that holds {@code events} and {@code asyncapi.yaml}. */
    public static Contracts in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("No contracts in " + folder);
        }
        return new Contracts(folder);
    }

    /** Names of all events, in kebab-case, sorted. */
    public Set<String> events() {
        return new TreeSet<>(names(folder.resolve("events"), Files::isDirectory));
    }

    /** Versions of an event's schema, ascending. */
    public List<Integer> versions(String event) {
        return names(folder.resolve("events").resolve(event), Files::isRegularFile).stream()
                .filter(name -> name.matches("v\\d+\\.schema\\.json"))
                .map(name -> Integer.valueOf(name.substring(1, name.indexOf('.'))))
                .sorted()
                .toList();
    }

    /** The schema file's JSON. */
    public JsonNode schema(String event, int version) {
        return JsonFiles.read(EventSchemas.file(folder, event, version));
    }

    /** Every example of every version, sorted by file name; fails when there is none. */
    public List<Example> examples(String event) {
        Path examples = folder.resolve("events").resolve(event).resolve("examples");
        List<Example> found = names(examples, Files::isRegularFile).stream()
                .filter(name -> name.endsWith(".json"))
                .sorted()
                .map(name -> Example.read(event, examples.resolve(name)))
                .toList();
        if (found.isEmpty()) {
            throw new AssertionError("No examples in " + examples);
        }
        return found;
    }

    /** Every example of every event. */
    public List<Example> examples() {
        return events().stream().flatMap(event -> examples(event).stream()).toList();
    }

    /** Fails unless the data satisfies the schema as consumers read it: unknown fields are welcome. */
    public void validate(String event, int version, String json) {
        open.validate(event, version, json);
    }

    /** As {@link #validate}, and fails on every field that the schema does not declare: for the producer's own output. */
    public void validateClosed(String event, int version, String json) {
        closed.validate(event, version, json);
    }

    /** Validates a sent record closed; event and version are the last two parts of its {@code ce_type}. */
    public void validateClosed(ReceivedRecord record) {
        EventName name = EventName.of(record.ceType());
        validateClosed(name.event(), name.version(), record.text());
    }

    /** Fails unless each event has a schema, each version an example, and each example satisfies its schema, closed. */
    public void assertComplete() {
        for (String event : events()) {
            List<Integer> versions = versions(event);
            List<Example> examples = examples(event);
            for (int version : versions) {
                if (examples.stream().noneMatch(example -> example.version() == version)) {
                    throw new AssertionError("No example of " + event + " v" + version);
                }
            }
            if (versions.isEmpty()) {
                throw new AssertionError("No schema of " + event);
            }
            examples.forEach(example -> validateClosed(event, example.version(), example.json()));
        }
    }

    /** The service's AsyncAPI file. */
    public AsyncApi asyncApi() {
        return AsyncApi.read(folder.resolve("asyncapi.yaml"));
    }

    private static List<String> names(Path folder, Predicate<Path> kind) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(kind)
                    .map(entry -> entry.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
