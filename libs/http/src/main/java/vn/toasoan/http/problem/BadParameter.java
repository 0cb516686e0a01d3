package vn.toasoan.http.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** Finds the query parameter of a resource method whose value does not convert to the parameter's type. */
final class BadParameter {

    private static final List<String> CONVERSIONS = List.of("valueOf", "fromString", "parse");

    private BadParameter() {}

    static Optional<ProblemException> in(ResourceInfo resource, UriInfo uri) {
        Method method = resource == null ? null : resource.getResourceMethod();
        if (method == null) {
            return Optional.empty();
        }
        for (Parameter parameter : method.getParameters()) {
            String name = queryName(parameter);
            String value = name == null ? null : uri.getQueryParameters().getFirst(name);
            if (value != null && !converts(parameter.getType(), value)) {
                return Optional.of(ProblemException.of(400, "BAD_PARAMETER")
                        .detail(name)
                        .at(new ProblemError(
                                "/" + name, "BAD_PARAMETER", "query", new ProblemError.Text("BAD_VALUE", null))));
            }
        }
        return Optional.empty();
    }

    private static String queryName(Parameter parameter) {
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return parameter.getAnnotation(QueryParam.class).value();
        }
        if (!parameter.isAnnotationPresent(RestQuery.class)) {
            return null;
        }
        String name = parameter.getAnnotation(RestQuery.class).value();
        return name.isEmpty() ? parameter.getName() : name;
    }

    private static boolean converts(Class<?> type, String value) {
        for (String conversion : CONVERSIONS) {
            try {
                Class<?> boxed =
                        java.lang.invoke.MethodType.methodType(type).wrap().returnType();
                Class<?> argument = conversion.equals("parse") ? CharSequence.class : String.class;
                boxed.getMethod(conversion, argument).invoke(null, value);
                return true;
            } catch (InvocationTargetException e) {
                return false;
            } catch (ReflectiveOperationException e) {
                // the type has no such conversion; the next one is tried
            }
        }
        return true;
    }
}
