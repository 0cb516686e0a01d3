package vn.toasoan.notification.notice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.KafkaProbe;

/** Tells this service what the other services would, from their own examples, about one invented article. */
final class NewsroomEvents implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    final String articleId = UUID.randomUUID().toString();
    final String author = UUID.randomUUID().toString();
    final String lead = UUID.randomUUID().toString();
    final String editor = UUID.randomUUID().toString();
    final String secondEditor = UUID.randomUUID().toString();
    final String team = "to-" + articleId.substring(0, 6);
    final String role = "editor-" + articleId.substring(0, 6);
    final String title = "Ngày hội đọc sách " + articleId.substring(0, 6);

    private final KafkaProbe kafka = KafkaProbe.shared();

    void everybodyIsKnown() throws Exception {
        person(author, "Nguyễn Thị Mai", List.of("contributor"), List.of(team), List.of(), true, 1);
        person(lead, "Trần Văn Nam", List.of("team-lead"), List.of(team), List.of(team), true, 1);
        person(editor, "Lê Thu Hà", List.of(role), List.of(), List.of(), true, 1);
        person(secondEditor, "Phạm Quốc Bảo", List.of(role), List.of(), List.of(), true, 1);
    }

    void person(
            String id, String name, List<String> roles, List<String> teams, List<String> leads, boolean active, long v)
            throws Exception {
        ObjectNode data = example("submission-service", "person-changed");
        data.put("personId", id)
                .put("displayName", name)
                .put("email", mail(id))
                .put("active", active)
                .put("version", v);
        data.set("roles", JSON.valueToTree(roles));
        data.set("teams", JSON.valueToTree(teams));
        data.set("leads", JSON.valueToTree(leads));
        kafka.publish("submission.person.v1", id, "vn.toasoan.submission.person.person-changed.v1", data.toString());
    }

    void handedIn() throws Exception {
        ObjectNode data =
                aboutTheArticle("submission-service", "article-submitted").put("revision", 1);
        kafka.publish(
                "submission.article.v1",
                articleId,
                "vn.toasoan.submission.article.article-submitted.v1",
                data.toString());
    }

    void stepReady(List<String> assignedTo) throws Exception {
        ObjectNode data = aboutTheArticle("review-service", "review-step-ready").put("role", role);
        data.remove("assignedTo");
        if (!assignedTo.isEmpty()) {
            data.set("assignedTo", JSON.valueToTree(assignedTo));
        }
        review("review-step-ready", data, UUID.randomUUID());
    }

    void changesRequested(UUID eventId, String reason) throws Exception {
        ObjectNode data = aboutTheArticle("review-service", "changes-requested").put("reason", reason);
        review("changes-requested", data, eventId);
    }

    void published(UUID eventId) throws Exception {
        ObjectNode data = aboutTheArticle("publishing-service", "article-published")
                .put("url", "http://localhost:8083/tin/" + articleId);
        data.set("authors", JSON.valueToTree(List.of(JSON.createObjectNode().put("personId", author))));
        kafka.publish(
                "publishing.article.v1",
                articleId,
                "vn.toasoan.publishing.article.article-published.v1",
                eventId,
                data.toString());
    }

    static String mail(String personId) {
        return personId + "@th-hai-ninh.example";
    }

    private void review(String event, ObjectNode data, UUID eventId) {
        kafka.publish(
                "review.article.v1", articleId, "vn.toasoan.review.article." + event + ".v1", eventId, data.toString());
    }

    private ObjectNode aboutTheArticle(String service, String event) throws Exception {
        ObjectNode data = example(service, event);
        data.put("articleId", articleId).put("title", title).put("team", team).put("submittedBy", author);
        data.set("authors", JSON.valueToTree(List.of(author)));
        return data;
    }

    private static ObjectNode example(String service, String event) throws Exception {
        JsonNode data =
                JSON.readTree(Contracts.of(service).examples(event).getFirst().json());
        return (ObjectNode) data;
    }

    @Override
    public void close() {
        kafka.close();
    }
}
