package vn.toasoan.deploy.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import vn.toasoan.deploy.ProjectRoot;

/** The edge knows which service answers which resource from the services' own OpenAPI files. */
class ApiRoutesTest {

    private static final Path FILE = ProjectRoot.path("deploy/edge/api-routes.caddy");
    private static final String BASE = "/api/v1/";
    private static final Map<String, Integer> PORTS = Map.of(
            "submission-service", 8081,
            "review-service", 8082,
            "publishing-service", 8083,
            "archive-service", 8084,
            "notification-service", 8085);

    @Test
    void routes_every_documented_resource_to_its_service_and_nothing_else() throws IOException {
        // Given
        SortedMap<String, SortedSet<String>> resources = documented();

        // When
        List<String> wanted = routes(resources);

        // Then
        if (Boolean.getBoolean("edge.update")) {
            Files.write(FILE, wanted);
        }
        assertThat(Files.readAllLines(FILE))
                .as("run with -Dedge.update=true after a change of docs/openapi")
                .isEqualTo(wanted);
    }

    @Test
    void gives_no_resource_to_two_services() throws IOException {
        // Given
        SortedMap<String, SortedSet<String>> documented = documented();

        // When
        List<String> all =
                documented.values().stream().flatMap(SortedSet::stream).toList();

        // Then
        assertThat(all).doesNotHaveDuplicates().isNotEmpty();
    }

    private static SortedMap<String, SortedSet<String>> documented() throws IOException {
        SortedMap<String, SortedSet<String>> resources = new TreeMap<>();
        try (Stream<Path> files = Files.list(ProjectRoot.path("docs/openapi"))) {
            for (Path file : files.filter(name -> name.toString().endsWith("-service.yaml"))
                    .toList()) {
                String service = file.getFileName().toString().replace(".yaml", "");
                resources.put(service, resources(file));
            }
        }
        return resources;
    }

    private static SortedSet<String> resources(Path file) throws IOException {
        Map<String, Map<String, Object>> document = new Yaml().load(Files.readString(file));
        SortedSet<String> names = new TreeSet<>();
        document.get("paths").keySet().stream()
                .filter(path -> path.startsWith(BASE))
                .map(path -> path.substring(BASE.length()).replaceAll("/.*", ""))
                .forEach(names::add);
        return names;
    }

    private static List<String> routes(SortedMap<String, SortedSet<String>> resources) {
        List<String> lines = new ArrayList<>(List.of("# From docs/openapi by ApiRoutesTest (-Dedge.update=true)."));
        resources.forEach((service, names) -> {
            List<String> paths = names.stream()
                    .flatMap(name -> Stream.of(BASE + name, BASE + name + "/*"))
                    .toList();
            lines.add("@" + service + " path " + String.join(" ", paths));
            lines.add("handle @" + service + " {");
            lines.add("\timport to " + service + ":" + PORTS.get(service));
            lines.add("}");
        });
        return lines;
    }
}
