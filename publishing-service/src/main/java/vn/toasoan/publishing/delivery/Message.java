package vn.toasoan.publishing.delivery;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A frozen payload, read back for the formats that are not its own bytes. What a withdrawal lacks is null. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Message(String type, Instant timestamp, Data data) {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(
            String articleId,
            int edition,
            String url,
            String title,
            String summary,
            String bodyHtml,
            Named section,
            List<Named> authors,
            Named team,
            String source,
            Instant publishedAt,
            Instant modifiedAt,
            String correctionNote,
            List<Image> images,
            boolean permanent,
            Instant withdrawnAt,
            Named school) {

        Data {
            authors = Objects.requireNonNullElse(authors, List.of());
            images = Objects.requireNonNullElse(images, List.of());
        }

        String byline() {
            List<String> names = authors.stream().map(Named::name).toList();
            return names.isEmpty() ? team.name() : String.join(", ", names) + " – " + team.name();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Named(String name, String code, String slug) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Image(
            String url, String sha256, int width, int height, String type, String alt, String caption, String credit) {

        /** Caption and credit in one line; empty where there is neither. */
        String line() {
            return caption == null
                    ? Objects.requireNonNullElse(credit, "")
                    : credit == null ? caption : caption + " " + credit;
        }
    }

    static Message read(String body) {
        try {
            return JSON.readValue(body, Message.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A frozen payload cannot be read", e);
        }
    }

    boolean isWithdrawal() {
        return type.equals("article.withdrawn");
    }
}
