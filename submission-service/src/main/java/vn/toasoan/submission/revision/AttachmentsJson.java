package vn.toasoan.submission.revision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** The documents of a revision in one column: they are written once, and only ever read together. */
@Converter
class AttachmentsJson implements AttributeConverter<List<AttachedFile>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<AttachedFile>> FILES = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<AttachedFile> files) {
        try {
            return JSON.writeValueAsString(files);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<AttachedFile> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, FILES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
