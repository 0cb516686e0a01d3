package vn.toasoan.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A string of the body holds U+0000 or half of a surrogate pair. */
final class TextNotAllowed extends MismatchedInputException {

    TextNotAllowed(JsonParser parser) {
        super(parser, "text not allowed");
    }
}
