package vn.toasoan.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Renders what the public topics carry as one page of HTML, from the schemas and examples that the contracts hold. */
final class EventPage {

    private record Topic(String name, String about, List<String> events) {}

    private static final List<Topic> TOPICS = List.of(
            new Topic(
                    "public.article.v1",
                    "The log: what happened, in the order of each article. Kept 400 days.",
                    List.of("published", "corrected", "withdrawn")),
            new Topic(
                    "public.article.current.v1",
                    "Compacted: the latest state of each article; a record without value means that it is public no longer.",
                    List.of("current")));

    private EventPage() {}

    static String render(Path contracts) throws IOException {
        StringBuilder html = new StringBuilder("""
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Public events of the school</title>
                <style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
                table{border-collapse:collapse;width:100%}td,th{border:1px solid #ccc;padding:.3rem .5rem;text-align:left;vertical-align:top}
                pre{background:#f4f4f4;padding:1rem;overflow:auto}</style></head><body>
                <h1>Public events of the school</h1>
                <p>CloudEvents 1.0, Kafka binary mode: the envelope stands in <code>ce_</code> headers, the value is the data alone.
                The key is the article's id. Schemas are open: pass over fields that you do not know.</p>
                """);
        for (Topic topic : TOPICS) {
            html.append("<h2>Topic <code>")
                    .append(topic.name())
                    .append("</code></h2>\n<p>")
                    .append(escaped(topic.about()))
                    .append("</p>\n");
            for (String event : topic.events()) {
                event(html, topic.name(), event, contracts.resolve("events").resolve(event));
            }
        }
        return html.append("</body></html>\n").toString();
    }

    private static void event(StringBuilder html, String topic, String event, Path folder) throws IOException {
        JsonNode schema = new ObjectMapper().readTree(Files.readString(folder.resolve("v1.schema.json")));
        html.append("<h3><code>vn.toasoan.")
                .append(topic, 0, topic.lastIndexOf('.'))
                .append('.')
                .append(event)
                .append(".v1</code></h3>\n<p>")
                .append(escaped(schema.path("description").asText()))
                .append("</p>\n<table><tr><th>Field</th><th>Type</th><th></th><th>Meaning</th></tr>\n");
        fields(html, schema, "");
        html.append("</table>\n");
        try (Stream<Path> examples = Files.list(folder.resolve("examples"))) {
            Path first = examples.sorted().findFirst().orElseThrow();
            html.append("<details><summary>Example</summary><pre>")
                    .append(escaped(Files.readString(first)))
                    .append("</pre></details>\n");
        }
    }

    private static void fields(StringBuilder html, JsonNode schema, String prefix) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(field -> {
            JsonNode value = field.getValue();
            JsonNode inner = value.has("items") ? value.get("items") : value;
            html.append("<tr><td><code>")
                    .append(prefix)
                    .append(field.getKey())
                    .append(value.has("items") ? "[]" : "")
                    .append("</code></td><td>")
                    .append(type(inner))
                    .append("</td><td>")
                    .append(required.contains(field.getKey()) ? "always" : "")
                    .append("</td><td>")
                    .append(escaped(value.path("description").asText()))
                    .append("</td></tr>\n");
            fields(html, inner, prefix + field.getKey() + (value.has("items") ? "[]." : "."));
        });
    }

    private static String type(JsonNode schema) {
        return schema.has("enum")
                ? escaped(schema.get("enum").toString())
                : escaped(schema.path("type").asText()
                        + (schema.has("format") ? ", " + schema.get("format").asText() : ""));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
