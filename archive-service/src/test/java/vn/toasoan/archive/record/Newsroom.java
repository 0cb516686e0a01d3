package vn.toasoan.archive.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import vn.toasoan.archive.MediaServer;
import vn.toasoan.archive.store.Sha256;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.KafkaProbe;
import vn.toasoan.testkit.ReceivedRecord;

/** The other services, as far as the archive hears them: their own examples, with ids and pictures of this test. */
public final class Newsroom {

    public static final UUID AUTHOR = UUID.fromString("7d0f6f0e-0c54-4b0e-9a56-1f6d1c2b3a41");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final KafkaProbe KAFKA = KafkaProbe.shared();

    private Newsroom() {}

    /** An edition as publishing tells it, with one picture for each of the given contents. */
    public static ObjectNode edition(UUID articleId, int number, byte[]... pictures) {
        ObjectNode edition = example("publishing-service", number == 1 ? "article-published" : "article-corrected");
        ObjectNode photo = (ObjectNode) example("publishing-service", "article-published", "v1-two-photos")
                .at("/media/0");
        edition.put("articleId", articleId.toString()).put("edition", number).put("revision", number);
        edition.put("schoolYear", "2026-2027");
        ArrayNode media = edition.putArray("media");
        for (byte[] picture : pictures) {
            media.add(photo.deepCopy().put("sha256", Sha256.of(picture)).put("size", picture.length));
        }
        return edition;
    }

    public static byte[] picture(String name) {
        return ("not a real picture: " + name).getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] heldPicture(String name) {
        byte[] bytes = picture(name);
        MediaServer.holds(Sha256.of(bytes), bytes);
        return bytes;
    }

    public static UUID tellEdition(ObjectNode edition) {
        UUID id = UUID.randomUUID();
        tellEdition(id, edition);
        return id;
    }

    public static void tellEdition(UUID eventId, ObjectNode edition) {
        String event = edition.get("edition").asInt() == 1 ? "article-published" : "article-corrected";
        tell("publishing.article.v1", edition.get("articleId").asText(), event, eventId, edition);
    }

    public static void tellApproval(UUID articleId, int revision, UUID decidedBy) {
        ObjectNode approved = example("review-service", "article-approved", "v1-finance-by-principal");
        approved.put("articleId", articleId.toString()).put("revision", revision);
        approved.get("decisions").forEach(decision -> ((ObjectNode) decision).put("decidedBy", decidedBy.toString()));
        tell("review.article.v1", articleId.toString(), "article-approved", UUID.randomUUID(), approved);
    }

    public static void tellPerson(UUID personId, String name, long version) {
        ObjectNode person = example("submission-service", "person-changed", "v1-teacher");
        person.put("personId", personId.toString()).put("displayName", name).put("version", version);
        tell("submission.person.v1", personId.toString(), "person-changed", UUID.randomUUID(), person);
    }

    public static void tellTopic(String code, String name, long version) {
        ObjectNode topic = example("submission-service", "topic-changed", "v1-activities");
        topic.put("code", code).put("name", name).put("version", version);
        tell("submission.catalogue.v1", "topic:" + code, "topic-changed", UUID.randomUUID(), topic);
    }

    public static void tellPlan(String schoolYear, String closesOn, long version) {
        ObjectNode plan = example("submission-service", "plan-adopted", "v1-no-obligations-yet");
        plan.put("schoolYear", schoolYear).put("closesOn", closesOn).put("version", version);
        tell("submission.obligation.v1", schoolYear, "plan-adopted", UUID.randomUUID(), plan);
    }

    public static ReceivedRecord awaitRecordFiled(UUID articleId, int edition) {
        return KAFKA.await(
                "archive.record.v1",
                record -> record.isEvent("record-filed")
                        && record.key().equals(articleId.toString())
                        && record.json().get("edition").asInt() == edition);
    }

    public static List<ReceivedRecord> recordsFiled(UUID articleId) {
        return KAFKA.records("archive.record.v1", articleId.toString());
    }

    private static void tell(String topic, String key, String event, UUID id, JsonNode data) {
        String type = "vn.toasoan." + topic.substring(0, topic.lastIndexOf('.')) + "." + event + ".v1";
        KAFKA.publish(topic, key, type, id, data.toString());
    }

    private static ObjectNode example(String producer, String event) {
        return parse(Contracts.of(producer).examples(event).getFirst().json());
    }

    private static ObjectNode example(String producer, String event, String name) {
        return Contracts.of(producer).examples(event).stream()
                .filter(example -> example.file().getFileName().toString().equals(name + ".json"))
                .map(example -> parse(example.json()))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode parse(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
