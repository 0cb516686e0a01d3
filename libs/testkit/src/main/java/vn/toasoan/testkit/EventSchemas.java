package vn.toasoan.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.resource.InputStreamSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Validates against the JSON Schemas (2020-12, formats asserted) of one contracts folder. A {@code $ref} to another
 * file resolves by relative path, or by that file's {@code $id}; nothing is ever fetched from the network.
 */
final class EventSchemas {
    private final Path folder;
    private final boolean close;
    private final SchemaRegistry registry;
    private final Map<Path, Schema> loaded = new ConcurrentHashMap<>();
    private Map<String, Path> byId;

    EventSchemas(Path folder, boolean close) {
        this.folder = folder;
        this.close = close;
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaLoader(loader -> loader.resourceLoaders(list -> list.add(this::resource)))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .failFast(false)
                                .build()));
    }

    static Path file(Path folder, String event, int version) {
        return folder.resolve("events").resolve(event).resolve("v" + version + ".schema.json");
    }

    void validate(String event, int version, String json) {
        Path file = file(folder, event, version);
        JsonFiles.parse(json, event);
        List<Error> errors = loaded.computeIfAbsent(file, this::load).validate(json, InputFormat.JSON);
        if (!errors.isEmpty()) {
            throw new AssertionError(event + " v" + version + " breaks its " + (close ? "closed " : "") + "schema:\n"
                    + errors.stream()
                            .map(e -> "  " + e.getInstanceLocation() + ": " + e.getMessage())
                            .collect(Collectors.joining("\n"))
                    + "\n  in " + json);
        }
    }

    private Schema load(Path file) {
        JsonNode schema = JsonFiles.read(file);
        JsonNode used = close ? ClosedSchema.ofWhole(schema) : schema;
        JsonNode id = schema.get("$id");
        String location = id != null && URI.create(id.asText()).isAbsolute()
                ? id.asText()
                : file.toUri().toString();
        return registry.getSchema(SchemaLocation.of(location), used.toString(), InputFormat.JSON);
    }

    private InputStreamSource resource(AbsoluteIri iri) {
        String wanted = iri.toString();
        Path file = wanted.startsWith("file:") ? Path.of(URI.create(wanted)) : ids().get(wanted);
        if (file == null || !Files.isRegularFile(file)) {
            return null;
        }
        JsonNode schema = JsonFiles.read(file);
        byte[] bytes = (close ? ClosedSchema.ofPart(schema) : schema).toString().getBytes(StandardCharsets.UTF_8);
        return () -> new ByteArrayInputStream(bytes);
    }

    private synchronized Map<String, Path> ids() {
        if (byId == null) {
            byId = new HashMap<>();
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".schema.json")).forEach(file -> {
                    JsonNode id = JsonFiles.read(file).get("$id");
                    if (id != null) {
                        byId.put(id.asText(), file);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return byId;
    }
}
