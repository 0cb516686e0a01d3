package vn.toasoan.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An example file of a producer: the data of one event.
 *
 * @param event in kebab-case
 * @param version from the file name {@code vN-<case>.json}
 * @param name the file name, for messages
 * @param json the file's text
 * @param file where it lies
 */
public record Example(String event, int version, String name, String json, Path file) {
    private static final Pattern NAME = Pattern.compile("v(\\d+)-.+\\.json");

    static Example read(String event, Path file) {
        String name = file.getFileName().toString();
        Matcher version = NAME.matcher(name);
        if (!version.matches()) {
            throw new AssertionError("Not named vN-<case>.json: " + file);
        }
        return new Example(event, Integer.parseInt(version.group(1)), name, JsonFiles.text(file), file);
    }

    /** The data as a tree; changes to it stay with the caller. */
    public JsonNode tree() {
        return JsonFiles.parse(json, file);
    }

    @Override
    public String toString() {
        return event + "/" + name;
    }
}
