package vn.toasoan.publishing.destination;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Short lists kept as JSON text. */
final class JsonLists {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JsonLists() {}

    private static String write(Object list) {
        try {
            return JSON.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> List<T> read(String text, TypeReference<List<T>> type) {
        try {
            return text == null ? List.of() : JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Converter
    static class OfRoutes implements AttributeConverter<List<Route>, String> {
        @Override
        public String convertToDatabaseColumn(List<Route> routes) {
            return write(routes);
        }

        @Override
        public List<Route> convertToEntityAttribute(String text) {
            return read(text, new TypeReference<>() {});
        }
    }

    @Converter
    static class OfContacts implements AttributeConverter<List<Contact>, String> {
        @Override
        public String convertToDatabaseColumn(List<Contact> contacts) {
            return write(contacts);
        }

        @Override
        public List<Contact> convertToEntityAttribute(String text) {
            return read(text, new TypeReference<>() {});
        }
    }

    @Converter
    static class OfTexts implements AttributeConverter<List<String>, String> {
        @Override
        public String convertToDatabaseColumn(List<String> texts) {
            return write(texts);
        }

        @Override
        public List<String> convertToEntityAttribute(String text) {
            return read(text, new TypeReference<>() {});
        }
    }
}
