package vn.toasoan.benchmarks;

import java.util.ArrayList;
import java.util.List;
import vn.toasoan.local.LocalStack;
import vn.toasoan.local.service.ServicePart;

/** B9, without a floor yet: five services from nothing to ready, the infrastructure being up. */
final class ColdStart implements Benchmark {

    private static final int RUNS = 3;

    @Override
    public String name() {
        return "B9 cold start of the five services, fast-jar without AOT (reported, no floor yet)";
    }

    @Override
    public String run(LocalStack stack) {
        List<Double> seconds = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            stack.services().forEach(ServicePart::stop);
            long start = System.nanoTime();
            stack.services().forEach(ServicePart::launch);
            stack.services().forEach(ServicePart::awaitReady);
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        seconds.sort(null);
        return String.format(
                "median %.1f s (%.1f to %.1f, %d runs)",
                seconds.get(RUNS / 2), seconds.getFirst(), seconds.getLast(), RUNS);
    }
}
