package vn.toasoan.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import vn.toasoan.local.api.Json;

/** The invented articles of the walk, kept as JSON files in {@code resources/demo}. */
final class Sample {

    private final JsonNode file;

    private Sample(JsonNode file) {
        this.file = file;
    }

    static Sample read(String name) {
        try (InputStream content = Sample.class.getResourceAsStream("/demo/" + name + ".json")) {
            return new Sample(Json.read(new String(content.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Body of {@code POST /articles}. */
    JsonNode draft() {
        return file.path("draft");
    }

    /**
     * Body of {@code PUT /articles/{id}} after the board asked for changes.
     *
     * @param mediaIds ids of the uploaded photos by their keys
     */
    JsonNode revised(Map<String, String> mediaIds) {
        ObjectNode revised = file.path("revised").deepCopy();
        String body = revised.path("body").asText();
        for (Map.Entry<String, String> media : mediaIds.entrySet()) {
            body = body.replace("{" + media.getKey() + "}", media.getValue());
        }
        return revised.put("body", body);
    }

    String changeRequest() {
        return file.path("changeRequest").asText();
    }

    List<Photo> photos() {
        return Json.items(file.path("photos")).stream().map(Photo::of).toList();
    }
}
