package vn.toasoan.deploy.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/** What the services' AsyncAPI files say that they send and receive, as lines of {@code access.txt}. */
final class AccessFromContracts {

    private static final List<String> SERVICES = List.of(
            "submission-service", "review-service", "publishing-service", "archive-service", "notification-service");

    private AccessFromContracts() {}

    static List<String> lines(Path root) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String service : SERVICES) {
            lines.addAll(of(service, contract(root, service)));
        }
        return lines;
    }

    private static Map<String, Object> contract(Path root, String service) throws IOException {
        return new Yaml().load(Files.readString(root.resolve(service).resolve("contracts/asyncapi.yaml")));
    }

    private static SortedSet<String> of(String service, Map<String, Object> contract) {
        Map<String, Object> channels = part(contract, "channels");
        SortedSet<String> lines = new TreeSet<>();
        for (Object each : part(contract, "operations").values()) {
            Map<String, Object> operation = object(each);
            String channel = part(operation, "channel").get("$ref").toString().replaceAll("^.*/", "");
            String topic = part(channels, channel).get("address").toString();
            if ("send".equals(operation.get("action"))) {
                lines.add(service + " WRITE TOPIC LITERAL " + topic);
            } else {
                lines.add(service + " READ TOPIC LITERAL " + topic);
                lines.add(service + " READ GROUP LITERAL " + service);
                lines.add(service + " WRITE TOPIC LITERAL " + topic + "." + service + ".dlq");
            }
        }
        return lines;
    }

    private static Map<String, Object> part(Map<String, Object> whole, String name) {
        return object(whole.get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }
}
