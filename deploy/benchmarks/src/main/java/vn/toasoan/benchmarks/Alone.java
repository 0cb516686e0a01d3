package vn.toasoan.benchmarks;

import java.util.List;
import java.util.concurrent.Callable;
import vn.toasoan.local.LocalStack;
import vn.toasoan.local.service.ServiceName;
import vn.toasoan.local.service.ServicePart;

/**
 * Stops the services that read what one service says while that one is measured: on two cores their work would be
 * measured with it. They catch up before the next scenario.
 */
final class Alone {

    private Alone() {}

    static <T> T with(LocalStack stack, ServiceName measured, Callable<T> scenario) throws Exception {
        List<ServicePart> others = stack.services().stream()
                .filter(part -> part.service() != measured)
                .toList();
        others.forEach(ServicePart::stop);
        try {
            return scenario.call();
        } finally {
            others.forEach(ServicePart::launch);
            others.forEach(ServicePart::awaitReady);
        }
    }
}
