package vn.toasoan.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * The closed copy of an open schema: wherever a value stands whose schema declares properties and says nothing about
 * others, {@code unevaluatedProperties: false} is added. Parts that are only mixed in ({@code $defs}, {@code allOf},
 * {@code $ref} targets ...) stay open themselves, since each sees the other parts' properties as unknown; the place
 * that mixes them is closed.
 */
final class ClosedSchema {
    private static final Set<String> MAPS_OF_VALUES = Set.of("properties", "patternProperties");
    private static final Set<String> VALUES = Set.of("items", "additionalProperties", "contains", "unevaluatedItems");
    private static final Set<String> MAPS_OF_PARTS = Set.of("$defs", "definitions", "dependentSchemas");
    private static final Set<String> PARTS = Set.of("allOf", "anyOf", "oneOf", "if", "then", "else");

    private final JsonNode root;

    private ClosedSchema(JsonNode root) {
        this.root = root;
    }

    /** For the schema of a whole document. */
    static JsonNode ofWhole(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        new ClosedSchema(copy).visit(copy, true);
        return copy;
    }

    /** For a file that others refer to: the place that refers to it closes it. */
    static JsonNode ofPart(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        new ClosedSchema(copy).visit(copy, false);
        return copy;
    }

    private void visit(JsonNode node, boolean value) {
        if (node instanceof ArrayNode several) {
            several.forEach(child -> visit(child, value));
            return;
        }
        if (!(node instanceof ObjectNode schema)) {
            return;
        }
        for (var entry : schema.properties()) {
            String keyword = entry.getKey();
            if (MAPS_OF_VALUES.contains(keyword)) {
                entry.getValue().forEach(child -> visit(child, true));
            } else if (VALUES.contains(keyword) || keyword.equals("prefixItems")) {
                visit(entry.getValue(), true);
            } else if (MAPS_OF_PARTS.contains(keyword)) {
                entry.getValue().forEach(child -> visit(child, false));
            } else if (PARTS.contains(keyword)) {
                visit(entry.getValue(), false);
            }
        }
        boolean silent = !schema.has("additionalProperties") && !schema.has("unevaluatedProperties");
        if (value && silent && declaresProperties(schema)) {
            schema.put("unevaluatedProperties", false);
        }
    }

    private boolean declaresProperties(JsonNode schema) {
        if (!schema.isObject()) {
            return false;
        }
        if (schema.has("properties")) {
            return true;
        }
        JsonNode reference = schema.get("$ref");
        if (reference != null && refersToProperties(reference.asText())) {
            return true;
        }
        return PARTS.stream()
                .map(schema::path)
                .anyMatch(part -> part.isArray()
                        ? part.valueStream().anyMatch(this::declaresProperties)
                        : declaresProperties(part));
    }

    private boolean refersToProperties(String reference) {
        if (!reference.startsWith("#/")) {
            // Another file or an anchor; harmless when it is no object.
            return true;
        }
        return declaresProperties(root.at(reference.substring(1)));
    }
}
