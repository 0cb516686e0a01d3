package vn.toasoan.http.json;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Normalises text that comes as a query parameter, a path segment, a header or a form field. */
@Provider
class TextParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return type == String.class ? (ParamConverter<T>) TextConverter.INSTANCE : null;
    }

    private enum TextConverter implements ParamConverter<String> {
        INSTANCE;

        @Override
        public String fromString(String text) {
            return IncomingText.normalise(text);
        }

        @Override
        public String toString(String text) {
            return text;
        }
    }
}
