package vn.toasoan.submission.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** The files of an item in one column: they come as a whole and never change. */
@Converter
class PartsJson implements AttributeConverter<List<IntakePart>, String> {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final TypeReference<List<IntakePart>> PARTS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<IntakePart> parts) {
        return written(parts);
    }

    static String written(List<IntakePart> parts) {
        try {
            return JSON.writeValueAsString(parts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<IntakePart> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, PARTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
