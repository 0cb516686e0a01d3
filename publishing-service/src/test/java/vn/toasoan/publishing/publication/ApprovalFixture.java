package vn.toasoan.publishing.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import vn.toasoan.publishing.SubmissionStandIn;
import vn.toasoan.publishing.work.Sha256;
import vn.toasoan.testkit.KafkaProbe;

/** Plays review-service: approves an article as its contract has it. */
public final class ApprovalFixture {

    public static final String TYPE = "vn.toasoan.review.article.article-approved.v1";
    public static final UUID AUTHOR = UUID.fromString("7d0f6f0e-0c54-4b0e-9a56-1f6d1c2b3a41");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final UUID articleId = UUID.randomUUID();
    private final ObjectNode revision = JSON.createObjectNode();
    private final ObjectNode approved = JSON.createObjectNode();
    private final ArrayNode authors = revision.putArray("authors");
    private final ArrayNode media = revision.putArray("media");

    private ApprovalFixture() {
        revision.put("articleId", articleId.toString())
                .put("revision", 1)
                .put("amendment", 0)
                .put("contentHash", Sha256.hex(articleId.toString().getBytes()))
                .put("kind", "TIN")
                .put("title", "Ngày hội đọc sách " + articleId)
                .put("summary", "Học sinh cả trường cùng đọc sách dưới gốc bàng.")
                .put("body", "<p>Sáng nay, sân trường đầy ắp sách.</p>")
                .put("topic", "chuyen-mon")
                .put("team", "to-1")
                .put("submittedBy", AUTHOR.toString())
                .put("schoolYear", "2026-2027");
        authors.add(AUTHOR.toString());
    }

    /** An article of tổ 1 with a title of its own, written by {@link #AUTHOR}, without pictures. */
    public static ApprovalFixture article() {
        return new ApprovalFixture();
    }

    public ApprovalFixture with(String field, String value) {
        revision.put(field, value);
        return this;
    }

    public ApprovalFixture revision(int number) {
        revision.put("revision", number);
        return this;
    }

    public ApprovalFixture writtenBy(UUID... people) {
        authors.removeAll();
        for (UUID person : people) {
            authors.add(person.toString());
        }
        revision.put("submittedBy", people[0].toString());
        return this;
    }

    /** Adds a picture that submission has. */
    public ApprovalFixture picture(UUID mediaId, byte[] jpeg, String alt, String caption, String credit) {
        SubmissionStandIn.has(Sha256.hex(jpeg), jpeg);
        return pictureOf(mediaId, Sha256.hex(jpeg), alt, caption, credit);
    }

    /** Adds a picture by its hash alone. */
    public ApprovalFixture pictureOf(UUID mediaId, String sha256, String alt, String caption, String credit) {
        ObjectNode picture = media.addObject()
                .put("mediaId", mediaId.toString())
                .put("sha256", sha256)
                .put("type", "image/jpeg")
                .put("size", 1234)
                .put("width", 4000)
                .put("height", 3000)
                .put("alt", alt)
                .put("identifiablePupil", false);
        picture.putArray("consentIds").add("019ab9c5-0003-7e01-8f00-7091d26fbe99");
        if (caption != null) {
            picture.put("caption", caption);
        }
        if (credit != null) {
            picture.put("credit", credit);
        }
        return this;
    }

    /** The picture that was added last rests on this consent alone. */
    public ApprovalFixture consent(UUID consentId) {
        ((ObjectNode) media.get(media.size() - 1))
                .putArray("consentIds")
                .removeAll()
                .add(consentId.toString());
        return this;
    }

    public ApprovalFixture note(String publicNote) {
        approved.put("publicNote", publicNote);
        return this;
    }

    public ApprovalFixture publishAt(Instant moment) {
        approved.put("publishAt", moment.toString());
        return this;
    }

    /** The reviewers take back their approval of a revision. */
    public ApprovalFixture reverse(KafkaProbe kafka, int number) {
        kafka.publish("review.article.v1", key(), "vn.toasoan.review.article.approval-reversed.v1", """
                {"articleId":"%s","caseId":"019aba10-0003-7b20-9002-4d6eaf3c8b03","revision":%d,"caseVersion":3,
                 "reason":"Số liệu chưa được kiểm tra.","reversedBy":"%s"}
                """.formatted(
                        key(), number, UUID.randomUUID()));
        return this;
    }

    public UUID articleId() {
        return articleId;
    }

    public String key() {
        return articleId.toString();
    }

    public String title() {
        return revision.get("title").asText();
    }

    /** The event's data as it stands now. */
    public String json() {
        approved.put("articleId", articleId.toString())
                .put("caseId", "019aba10-0003-7b20-9002-4d6eaf3c8b03")
                .put("revision", revision.get("revision").asInt())
                .put("caseVersion", 2)
                .put("approvedAt", Instant.now().toString());
        approved.set("approvedRevision", revision.deepCopy());
        approved.putArray("decisions")
                .addObject()
                .put("decidedBy", UUID.randomUUID().toString());
        approved.putArray("checklist");
        return approved.toString();
    }

    /** Approves, now. */
    public ApprovalFixture publish(KafkaProbe kafka) {
        kafka.publish("review.article.v1", key(), TYPE, json());
        return this;
    }
}
