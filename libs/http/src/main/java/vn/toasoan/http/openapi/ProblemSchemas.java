package vn.toasoan.http.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Schemas of a problem and of its {@code errors}. */
final class ProblemSchemas {

    static final String PROBLEM = "Problem";
    static final String PROBLEM_ERROR = "ProblemError";

    private ProblemSchemas() {}

    static Schema problem() {
        Schema errors = OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .items(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM_ERROR))
                .description("What is wrong with each value of the request");
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("RFC 9457; title and detail are in Vietnamese, or in English by Accept-Language")
                .required(List.of("type", "title", "status", "instance", "code", "traceId"))
                .addProperty("type", text("Documentation of the code").format("uri"))
                .addProperty("title", text("The same for each problem of a code"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("What happened here"))
                .addProperty("instance", text("Path of the request"))
                .addProperty("code", text("Stable; decide by this one").addExample("STALE_VERSION"))
                .addProperty("errors", errors)
                .addProperty("traceId", text("To be told to the operator"))
                .addProperty(
                        "currentVersion",
                        OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .format("int64")
                                .description("With STALE_VERSION: what If-Match would have to name"));
    }

    static Schema problemError() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .required(List.of("pointer", "code"))
                .addProperty("pointer", text("JSON pointer into the body, or / and the name of a parameter"))
                .addProperty("in", text("query, path or header where the value stood outside the body"))
                .addProperty("code", text("Rule that was broken").addExample("NOT_BLANK"))
                .addProperty("message", text("What to show beside the field"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
