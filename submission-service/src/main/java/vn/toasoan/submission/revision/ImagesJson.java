package vn.toasoan.submission.revision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** The images of a revision in one column: they are written once, and only ever read together. */
@Converter
class ImagesJson implements AttributeConverter<List<Image>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Image>> IMAGES = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Image> images) {
        try {
            return JSON.writeValueAsString(images);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Image> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, IMAGES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
