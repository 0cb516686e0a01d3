package vn.toasoan.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Declares on every operation the refusals that it can be answered with; what a resource declares itself stays. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {

    private static final Set<HttpMethod> CHANGES =
            EnumSet.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        Components components = document.getComponents();
        if (components == null) {
            components = OASFactory.createComponents();
            document.setComponents(components);
        }
        components.addSchema(ProblemSchemas.PROBLEM, ProblemSchemas.problem());
        components.addSchema(ProblemSchemas.PROBLEM_ERROR, ProblemSchemas.problemError());
        for (ProblemResponse response : ProblemResponse.values()) {
            components.addResponse(response.component(), response.definition());
        }
        document.getPaths().getPathItems().forEach(this::complete);
    }

    private void complete(String path, PathItem item) {
        for (Map.Entry<HttpMethod, Operation> entry : item.getOperations().entrySet()) {
            Operation operation = entry.getValue();
            if (operation.getResponses() == null) {
                operation.setResponses(OASFactory.createAPIResponses());
            }
            for (ProblemResponse response : refusals(path, entry.getKey(), item, operation)) {
                declare(operation.getResponses(), response);
            }
        }
    }

    private static Set<ProblemResponse> refusals(String path, HttpMethod method, PathItem item, Operation operation) {
        Set<ProblemResponse> refusals = EnumSet.of(
                ProblemResponse.MALFORMED,
                ProblemResponse.TOO_MANY_REQUESTS,
                ProblemResponse.INTERNAL,
                ProblemResponse.UNAVAILABLE);
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            refusals.addAll(EnumSet.of(ProblemResponse.UNAUTHENTICATED, ProblemResponse.FORBIDDEN));
        }
        if (path.contains("{")) {
            refusals.add(ProblemResponse.NOT_FOUND);
        }
        if (CHANGES.contains(method)) {
            refusals.add(ProblemResponse.CONFLICT);
        }
        if (operation.getRequestBody() != null) {
            refusals.addAll(EnumSet.of(
                    ProblemResponse.TOO_LARGE, ProblemResponse.UNSUPPORTED_MEDIA_TYPE, ProblemResponse.INVALID));
        }
        if (hasIfMatch(item.getParameters()) || hasIfMatch(operation.getParameters())) {
            refusals.addAll(EnumSet.of(ProblemResponse.STALE, ProblemResponse.PRECONDITION_REQUIRED));
        }
        return refusals;
    }

    /** Quarkus declares 400, 401 and 403 without a body; those are replaced, a resource's own description is not. */
    private static void declare(APIResponses responses, ProblemResponse refusal) {
        var declared = responses.getAPIResponse(refusal.status());
        boolean own = declared != null && (declared.getContent() != null || declared.getRef() != null);
        if (!own) {
            responses.addAPIResponse(refusal.status(), refusal.reference());
        }
    }

    private static boolean hasIfMatch(List<Parameter> parameters) {
        return parameters != null
                && parameters.stream().anyMatch(parameter -> "If-Match".equalsIgnoreCase(parameter.getName()));
    }
}
