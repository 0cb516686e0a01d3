package vn.toasoan.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toasoan.local.api.Api;
import vn.toasoan.local.api.Json;
import vn.toasoan.local.keycloak.DemoPerson;
import vn.toasoan.local.service.ServiceName;

/** The archivist's view of what was filed. */
final class Archive {

    private static final String RECORDS = "/api/v1/records";
    private static final String WEBSITE_ARTICLES = "TT-08";
    /** Class TT-08 is kept for ten years from the end of its school year. */
    private static final int YEARS_KEPT = 10;

    private final Newsroom newsroom;
    private final Api api;

    Archive(Newsroom newsroom, DemoPerson archivist) {
        this.newsroom = newsroom;
        this.api = newsroom.as(archivist, ServiceName.ARCHIVE);
    }

    /** Waits for the article's record. */
    JsonNode record(String articleId) {
        String id = newsroom.await(
                "The record in the archive", () -> ids(articleId).stream().findFirst());
        return api.get(RECORDS + "/" + id).send().expect(200).json();
    }

    List<String> ids(String articleId) {
        JsonNode page =
                api.get(RECORDS + "?articleId=" + articleId).send().expect(200).json();
        return Json.items(page.path("items")).stream()
                .map(item -> item.path("id").asText(item.path("recordId").asText()))
                .toList();
    }

    /** Class, and dates that become firm only when the school year is closed: kept from 1 January of the next year on. */
    void requireClassAndDates(JsonNode record, String schoolYear) {
        LocalDate close = LocalDate.of(Integer.parseInt(schoolYear.substring(5)), 5, 31);
        require(record, "classCode", WEBSITE_ARTICLES);
        require(record, "expectedCloseOn", close.toString());
        NotAsPromised.unless(!record.path("firm").asBoolean(true), "The due date is firm before the cut-off");
        LocalDate due = LocalDate.of(close.getYear() + 1 + YEARS_KEPT, 1, 1);
        require(record, "expectedDueOn", due.toString());
    }

    private static void require(JsonNode record, String field, String value) {
        NotAsPromised.unless(
                record.path(field).asText().equals(value),
                "The record's " + field + " is " + record.path(field) + " instead of " + value);
    }

    /** The hashes of body and photos are those of what was approved, computed here anew. */
    void requireHashes(JsonNode record, JsonNode revision) {
        Set<String> images = Json.items(revision.path("media")).stream()
                .map(media -> media.path("sha256").asText())
                .collect(Collectors.toSet());
        NotAsPromised.unless(
                hashes(record, "IMAGE").equals(images), "The archive holds other images: " + hashes(record, "IMAGE"));
        String body = Sha256.of(revision.path("body").asText());
        NotAsPromised.unless(
                hashes(record, "BODY").contains(body), "The archive holds another body: " + hashes(record, "BODY"));
    }

    private static Set<String> hashes(JsonNode record, String kind) {
        return Json.items(record.path("files")).stream()
                .filter(file -> file.path("kind").asText().equals(kind))
                .map(file -> file.path("sha256").asText())
                .collect(Collectors.toSet());
    }

    String url(JsonNode record) {
        return api.url(
                RECORDS + "/" + record.path("id").asText(record.path("recordId").asText()));
    }
}
