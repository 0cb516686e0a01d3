package vn.toasoan.submission.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Lists of steps in one column each: they come and go as a whole. */
final class StepsJson {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private StepsJson() {}

    @Converter
    static class Route implements AttributeConverter<List<ReviewEvents.RouteStep>, String> {

        private static final TypeReference<List<ReviewEvents.RouteStep>> TYPE = new TypeReference<>() {};

        @Override
        public String convertToDatabaseColumn(List<ReviewEvents.RouteStep> route) {
            return write(route);
        }

        @Override
        public List<ReviewEvents.RouteStep> convertToEntityAttribute(String column) {
            return read(column, TYPE);
        }
    }

    @Converter
    static class Waiting implements AttributeConverter<List<WaitingStep>, String> {

        private static final TypeReference<List<WaitingStep>> TYPE = new TypeReference<>() {};

        @Override
        public String convertToDatabaseColumn(List<WaitingStep> waiting) {
            return write(waiting);
        }

        @Override
        public List<WaitingStep> convertToEntityAttribute(String column) {
            return read(column, TYPE);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T read(String column, TypeReference<T> type) {
        try {
            return JSON.readValue(column, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
