package vn.toasoan.archive.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import vn.toasoan.archive.people.Named;
import vn.toasoan.archive.record.approval.Decision;
import vn.toasoan.archive.record.approval.GateAnswer;
import vn.toasoan.archive.schedule.RetentionRule;

/** A snapshot inside a record's row, as JSON: it is only ever read whole, and never changes with what it was taken of. */
abstract class JsonColumn<T> implements AttributeConverter<T, String> {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final TypeReference<T> type;

    JsonColumn(TypeReference<T> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        try {
            return value == null ? null : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public T convertToEntityAttribute(String column) {
        try {
            return column == null ? null : JSON.readValue(column, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored record is unreadable", e);
        }
    }

    @Converter
    static class Person extends JsonColumn<Named> {
        Person() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class People extends JsonColumn<List<Named>> {
        People() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Decisions extends JsonColumn<List<Decision>> {
        Decisions() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Checklist extends JsonColumn<List<GateAnswer>> {
        Checklist() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Rule extends JsonColumn<RetentionRule> {
        Rule() {
            super(new TypeReference<>() {});
        }
    }
}
