package vn.toasoan.journey;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.toasoan.local.Folders;
import vn.toasoan.local.LocalStack;
import vn.toasoan.local.StackOptions;

/** Gives tests the one stack of this run: started by the first test that asks, stopped after the last. */
final class RunningStack implements ParameterResolver {

    static final Path DATA = Path.of("target", "journey-data");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LocalStack.class;
    }

    @Override
    public LocalStack resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(RunningStack.class, key -> start(), LocalStack.class);
    }

    private static LocalStack start() {
        Folders.remove(DATA);
        return LocalStack.start(StackOptions.in(DATA));
    }
}
