package vn.toasoan.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an AsyncAPI 3 file says: which topics a service sends to and receives from, and with which messages. A channel
 * counts as sent or received by the operations that refer to it.
 */
public final class AsyncApi {
    private final Path file;
    private final JsonNode document;

    private AsyncApi(Path file, JsonNode document) {
        this.file = file;
        this.document = document;
    }

    static AsyncApi read(Path file) {
        try {
            JsonNode document = new YAMLMapper().readTree(file.toFile());
            if (!document.path("asyncapi").asText().startsWith("3.")) {
                throw new AssertionError("Not AsyncAPI 3: " + file);
            }
            return new AsyncApi(file, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Addresses (topics) of all channels. */
    public Set<String> channels() {
        return new TreeSet<>(messages().keySet());
    }

    /** Addresses with a {@code send} operation. */
    public Set<String> sent() {
        return byAction("send");
    }

    /** Addresses with a {@code receive} operation. */
    public Set<String> received() {
        return byAction("receive");
    }

    /** Keys of the messages of each address. */
    public Map<String, Set<String>> messages() {
        Map<String, Set<String>> messages = new TreeMap<>();
        document.path("channels").properties().forEach(channel -> {
            Set<String> names = new TreeSet<>();
            channel.getValue().path("messages").fieldNames().forEachRemaining(names::add);
            messages.put(address(channel.getKey(), channel.getValue()), names);
        });
        return messages;
    }

    /** Fails unless the file lists exactly the topics that the code sends to and receives from. */
    public void assertListsExactly(Set<String> sentByCode, Set<String> receivedByCode) {
        List<String> differences = new ArrayList<>();
        differ(differences, "sends", sentByCode, sent());
        differ(differences, "receives", receivedByCode, received());
        Set<String> unused = channels();
        unused.removeAll(sent());
        unused.removeAll(received());
        unused.forEach(channel -> differences.add("no operation uses " + channel));
        if (!differences.isEmpty()) {
            throw new AssertionError(file + ":\n  " + String.join("\n  ", differences));
        }
    }

    /** Fails unless every {@code $ref} leads to something: inside the file, or a file beside it. */
    public void assertReferencesResolve() {
        List<String> broken = new ArrayList<>();
        for (JsonNode reference : document.findValues("$ref")) {
            String[] parts = reference.asText().split("#", 2);
            boolean found = parts[0].isEmpty()
                    ? !document.at(parts[1]).isMissingNode()
                    : Files.isRegularFile(file.resolveSibling(parts[0]));
            if (!found) {
                broken.add(reference.asText());
            }
        }
        if (!broken.isEmpty()) {
            throw new AssertionError(file + " refers to nothing by " + broken);
        }
    }

    private static void differ(List<String> differences, String verb, Set<String> code, Set<String> listed) {
        code.stream()
                .filter(topic -> !listed.contains(topic))
                .forEach(topic -> differences.add("the code " + verb + " " + topic + ", the file does not"));
        listed.stream()
                .filter(topic -> !code.contains(topic))
                .forEach(topic -> differences.add("the file " + verb + " " + topic + ", the code does not"));
    }

    private Set<String> byAction(String action) {
        Set<String> addresses = new TreeSet<>();
        for (JsonNode operation : document.path("operations")) {
            if (action.equals(operation.path("action").asText())) {
                String reference = operation.path("channel").path("$ref").asText();
                JsonNode channel = document.at(reference.replaceFirst("^#", ""));
                addresses.add(address(reference.substring(reference.lastIndexOf('/') + 1), channel));
            }
        }
        return addresses;
    }

    private static String address(String key, JsonNode channel) {
        return channel.path("address").asText(key);
    }
}
