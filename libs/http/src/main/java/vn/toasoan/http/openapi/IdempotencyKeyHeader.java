package vn.toasoan.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Declares the header of {@code @Idempotent} on the operations of the methods that carry it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class IdempotencyKeyHeader implements OASFilter {

    private static final DotName IDEMPOTENT = DotName.createSimple("vn.toasoan.http.idempotency.Idempotent");
    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");

    private final Set<String> paths = new TreeSet<>();

    /** Called by Quarkus at build time. */
    public IdempotencyKeyHeader(IndexView index) {
        for (AnnotationInstance annotation : index.getAnnotations(IDEMPOTENT)) {
            if (annotation.target().kind() == AnnotationTarget.Kind.METHOD) {
                MethodInfo method = annotation.target().asMethod();
                paths.add(path(method.declaringClass().declaredAnnotation(PATH)) + path(method.annotation(PATH)));
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (item.getPOST() != null && paths.contains(path)) {
                declare(item.getPOST());
            }
        });
    }

    private static void declare(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description("The same key and body within 24 hours give the first answer again")
                .schema(OASFactory.createSchema().addType(SchemaType.STRING).maxLength(128)));
    }

    /** As the document writes it: one slash in front, none behind, no pattern in a template. */
    private static String path(AnnotationInstance annotation) {
        AnnotationValue value = annotation == null ? null : annotation.value();
        String trimmed = value == null ? "" : value.asString().replaceAll("^/+|/+$", "");
        return trimmed.isEmpty() ? "" : "/" + trimmed.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
    }
}
