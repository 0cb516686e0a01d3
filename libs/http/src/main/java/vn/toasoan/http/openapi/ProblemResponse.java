package vn.toasoan.http.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The refusals that this library answers with, as responses of the document's components. */
enum ProblemResponse {
    MALFORMED(400, "Malformed", "The request cannot be read: path, parameter, header or JSON"),
    UNAUTHENTICATED(401, "Unauthenticated", "No valid token"),
    FORBIDDEN(403, "Forbidden", "The caller lacks a role, or a condition on the object is not met; detail names it"),
    NOT_FOUND(404, "NotFound", "No such object, or none that the caller may know of"),
    CONFLICT(409, "Conflict", "The object's state does not allow it; code names the guard"),
    STALE(412, "Stale", "The object has changed since it was read; currentVersion is its version now"),
    TOO_LARGE(413, "TooLarge", "The body is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "UnsupportedMediaType", "The body is of another type"),
    INVALID(422, "Invalid", "The request was read and breaks a rule; errors name the places"),
    PRECONDITION_REQUIRED(428, "PreconditionRequired", "If-Match is missing"),
    TOO_MANY_REQUESTS(429, "TooManyRequests", "Come back after Retry-After seconds"),
    INTERNAL(500, "Internal", "A fault of the service; tell the operator the traceId"),
    UNAVAILABLE(503, "Unavailable", "The service cannot work at present; come back after Retry-After seconds");

    private final int status;
    private final String component;
    private final String description;

    ProblemResponse(int status, String component, String description) {
        this.status = status;
        this.component = component;
        this.description = description;
    }

    String status() {
        return Integer.toString(status);
    }

    String component() {
        return component;
    }

    APIResponse reference() {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + component);
    }

    APIResponse definition() {
        APIResponse response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema()
                                                .ref("#/components/schemas/" + ProblemSchemas.PROBLEM))));
        if (status == 429 || status == 503) {
            response.addHeader("Retry-After", seconds());
        }
        return response;
    }

    private static Header seconds() {
        return OASFactory.createHeader()
                .description("Seconds")
                .schema(OASFactory.createSchema().addType(SchemaType.INTEGER));
    }
}
