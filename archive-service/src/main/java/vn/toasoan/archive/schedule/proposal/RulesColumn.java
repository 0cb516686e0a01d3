package vn.toasoan.archive.schedule.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import vn.toasoan.archive.schedule.RetentionRule;

/** The rules of a proposal as JSON: they are only ever read and written whole. */
@Converter
class RulesColumn implements AttributeConverter<List<RetentionRule>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(List<RetentionRule> rules) {
        return text(rules);
    }

    @Override
    public List<RetentionRule> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored proposal is unreadable", e);
        }
    }

    static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
