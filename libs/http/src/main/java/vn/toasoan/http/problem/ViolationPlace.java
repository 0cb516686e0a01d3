package vn.toasoan.http.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Where a violated value stood in the request.
 *
 * @param pointer JSON pointer into the body, or {@code /name} of a parameter
 * @param in kind of the parameter; null for the body and for a form field
 */
record ViolationPlace(String pointer, String in) {

    private static final Map<Class<? extends Annotation>, String> KINDS = Map.of(
            QueryParam.class, "query",
            RestQuery.class, "query",
            PathParam.class, "path",
            RestPath.class, "path",
            HeaderParam.class, "header",
            RestHeader.class, "header");

    static ViolationPlace of(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        String in = null;
        Path.MethodNode method = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                method = node.as(Path.MethodNode.class);
            } else if (node.getKind() == ElementKind.PARAMETER) {
                Annotation[] annotations = annotations(violation, method, node.as(Path.ParameterNode.class));
                in = kind(annotations);
                if (in != null || isForm(annotations)) {
                    pointer.append('/').append(name(annotations, node.getName()));
                }
            } else {
                appendIndex(pointer, node);
                if (node.getKind() == ElementKind.PROPERTY) {
                    pointer.append('/').append(escape(node.getName()));
                }
            }
        }
        return new ViolationPlace(pointer.toString(), in);
    }

    private static void appendIndex(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        } else if (node.getKey() != null) {
            pointer.append('/').append(escape(node.getKey().toString()));
        }
    }

    private static String escape(String token) {
        return token == null ? "" : token.replace("~", "~0").replace("/", "~1");
    }

    /** A bean's generated subclass overrides the method without its annotations, so the search goes upwards. */
    private static Annotation[] annotations(
            ConstraintViolation<?> violation, Path.MethodNode method, Path.ParameterNode parameter) {
        for (Class<?> owner = violation.getRootBeanClass(); owner != null; owner = owner.getSuperclass()) {
            for (Method candidate : owner.getDeclaredMethods()) {
                if (candidate.getName().equals(method.getName())
                        && List.of(candidate.getParameterTypes()).equals(method.getParameterTypes())
                        && candidate.getParameterAnnotations()[parameter.getParameterIndex()].length > 0) {
                    return candidate.getParameterAnnotations()[parameter.getParameterIndex()];
                }
            }
        }
        return new Annotation[0];
    }

    private static String kind(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (KINDS.containsKey(annotation.annotationType())) {
                return KINDS.get(annotation.annotationType());
            }
        }
        return null;
    }

    private static boolean isForm(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof RestForm) {
                return true;
            }
        }
        return false;
    }

    private static String name(Annotation[] annotations, String parameterName) {
        for (Annotation annotation : annotations) {
            String name = switch (annotation) {
                case QueryParam query -> query.value();
                case RestQuery query -> query.value();
                case PathParam path -> path.value();
                case RestPath path -> path.value();
                case HeaderParam header -> header.value();
                case RestHeader header -> header.value();
                case RestForm form -> form.value();
                default -> "";
            };
            if (!name.isEmpty()) {
                return name;
            }
        }
        return parameterName;
    }
}
