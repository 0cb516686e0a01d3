package vn.toasoan.publishing.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import vn.toasoan.publishing.site.LiveArticle;

/** Whole documents kept as JSON text; later fields are ignored by an older release, so that both can run. */
final class JsonColumns {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private JsonColumns() {}

    abstract static class OfType<T> implements AttributeConverter<T, String> {

        private final Class<T> type;

        OfType(Class<T> type) {
            this.type = type;
        }

        @Override
        public String convertToDatabaseColumn(T document) {
            try {
                return document == null ? null : JSON.writeValueAsString(document);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public T convertToEntityAttribute(String text) {
            try {
                return text == null ? null : JSON.readValue(text, type);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Converter
    static class OfApproval extends OfType<Approval> {

        OfApproval() {
            super(Approval.class);
        }
    }

    @Converter
    static class OfLiveArticle extends OfType<LiveArticle> {

        OfLiveArticle() {
            super(LiveArticle.class);
        }
    }
}
