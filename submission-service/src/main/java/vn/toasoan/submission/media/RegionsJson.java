package vn.toasoan.submission.media;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** The consents of a picture with their regions, in one column: they come and go as a whole. */
@Converter
class RegionsJson implements AttributeConverter<List<ConsentLink>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<ConsentLink>> LINKS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<ConsentLink> links) {
        try {
            return JSON.writeValueAsString(links);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<ConsentLink> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, LINKS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
