package vn.toasoan.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a public event may hold, and nothing else; in dotted form. */
public final class PublicFields {

    public static final Set<String> ALLOWED = Set.of(
            "articleId",
            "edition",
            "url",
            "canonicalUrl",
            "title",
            "summary",
            "bodyHtml",
            "section",
            "section.slug",
            "section.name",
            "authors",
            "authors.name",
            "team",
            "team.name",
            "source",
            "publishedAt",
            "modifiedAt",
            "correctionNote",
            "images",
            "images.url",
            "images.sha256",
            "images.width",
            "images.height",
            "images.type",
            "images.alt",
            "images.caption",
            "images.credit",
            "school",
            "school.code",
            "school.name");

    private PublicFields() {}

    /** Every field that the data has. */
    public static Set<String> of(JsonNode data) {
        Set<String> fields = new TreeSet<>();
        collect(data, "", fields);
        return fields;
    }

    private static void collect(JsonNode node, String prefix, Set<String> fields) {
        node.fieldNames().forEachRemaining(name -> {
            fields.add(prefix + name);
            JsonNode value = node.get(name);
            (value.isArray() ? value : List.of(value)).forEach(v -> collect(v, prefix + name + ".", fields));
        });
    }
}
