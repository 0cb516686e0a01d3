package vn.toasoan.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A fixed number of clients, each beginning its next operation when the last one ends: for throughput. */
final class ClosedLoop {

    /** One operation; throws when the answer is wrong, which voids the run. */
    interface Operation {
        /** @param index each from 0 to total - 1 once */
        void run(int client, int index) throws Exception;
    }

    /** @param perSecond completed operations a second over the whole run */
    record Rate(double perSecond, Latencies latencies) {}

    private ClosedLoop() {}

    static Rate run(int clients, int total, Operation operation) throws InterruptedException {
        Latencies latencies = new Latencies();
        AtomicInteger next = new AtomicInteger();
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int me = client;
                running.add(threads.submit(() -> {
                    for (int index = next.getAndIncrement(); index < total; index = next.getAndIncrement()) {
                        long start = System.nanoTime();
                        operation.run(me, index);
                        latencies.record(System.nanoTime() - start);
                    }
                    return null;
                }));
            }
            for (Future<?> future : running) {
                await(future);
            }
        }
        return new Rate(total / ((System.nanoTime() - begin) / 1e9), latencies);
    }

    private static void await(Future<?> future) throws InterruptedException {
        try {
            future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client got a wrong answer: the run is void", e.getCause());
        }
    }
}
