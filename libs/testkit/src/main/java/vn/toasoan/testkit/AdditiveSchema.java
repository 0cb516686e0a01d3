package vn.toasoan.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rule for a changed schema file of the same version: optional properties, definitions and enum values may be
 * added and descriptions reworded; every other difference needs a new version beside the old one.
 */
public final class AdditiveSchema {
    private static final Set<String> ANNOTATIONS =
            Set.of("title", "description", "$comment", "examples", "default", "deprecated");
    private static final Set<String> NAMED = Set.of("properties", "$defs", "definitions", "patternProperties");

    private final List<String> breaks = new ArrayList<>();

    private AdditiveSchema() {}

    /** Fails, listing each break, unless the new schema only adds to the old one. */
    public static void assertAdditive(JsonNode before, JsonNode after) {
        List<String> found = breaks(before, after);
        if (!found.isEmpty()) {
            throw new AssertionError("Needs a new version beside the old one:\n  " + String.join("\n  ", found));
        }
    }

    /** See {@link #assertAdditive(JsonNode, JsonNode)}; texts of schema files. */
    public static void assertAdditive(String before, String after) {
        assertAdditive(JsonFiles.parse(before, "old schema"), JsonFiles.parse(after, "new schema"));
    }

    /** What consumers of the old schema would trip over, as {@code /pointer: reason}; empty when additive. */
    public static List<String> breaks(JsonNode before, JsonNode after) {
        AdditiveSchema comparison = new AdditiveSchema();
        comparison.compare("", before, after);
        return List.copyOf(comparison.breaks);
    }

    private void compare(String at, JsonNode before, JsonNode after) {
        if (!before.isObject() || !after.isObject()) {
            same(at, before, after);
            return;
        }
        Set<String> keywords = new TreeSet<>();
        before.fieldNames().forEachRemaining(keywords::add);
        after.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(ANNOTATIONS);
        for (String keyword : keywords) {
            keyword(at + "/" + keyword, keyword, before.path(keyword), after.path(keyword));
        }
    }

    private void keyword(String at, String keyword, JsonNode before, JsonNode after) {
        if (NAMED.contains(keyword) && !before.isMissingNode()) {
            before.properties().forEach(old -> {
                String place = at + "/" + old.getKey();
                if (after.has(old.getKey())) {
                    compare(place, old.getValue(), after.get(old.getKey()));
                } else {
                    breaks.add(place + ": removed");
                }
            });
        } else if (NAMED.contains(keyword)) {
            return;
        } else if (keyword.equals("required")) {
            required(at, texts(before), texts(after));
        } else if (keyword.equals("enum") && !before.isMissingNode() && !after.isMissingNode()) {
            texts(before).stream()
                    .filter(value -> !texts(after).contains(value))
                    .forEach(value -> breaks.add(at + ": value " + value + " removed"));
        } else if (before.isObject() && after.isObject()) {
            compare(at, before, after);
        } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(at + "/" + i, before.get(i), after.get(i));
            }
        } else {
            same(at, before, after);
        }
    }

    private void required(String at, Set<String> before, Set<String> after) {
        after.stream()
                .filter(name -> !before.contains(name))
                .forEach(name -> breaks.add(at + ": " + name + " became required"));
        before.stream()
                .filter(name -> !after.contains(name))
                .forEach(name -> breaks.add(at + ": " + name + " became optional"));
    }

    private void same(String at, JsonNode before, JsonNode after) {
        if (!before.equals(after)) {
            breaks.add(at + ": " + shown(before) + " became " + shown(after));
        }
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new LinkedHashSet<>();
        list.forEach(value -> texts.add(value.isTextual() ? value.asText() : value.toString()));
        return texts;
    }
}
