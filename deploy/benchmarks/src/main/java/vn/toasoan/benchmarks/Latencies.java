package vn.toasoan.benchmarks;

import java.time.Duration;
import java.util.Locale;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Latencies of one run, in nanoseconds, up to a minute. Safe to record from many threads. */
final class Latencies {

    private final Histogram histogram =
            new ConcurrentHistogram(Duration.ofMinutes(1).toNanos(), 3);

    void record(long nanos) {
        histogram.recordValue(Math.clamp(nanos, 1, histogram.getHighestTrackableValue()));
    }

    double millisAt(double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1e6;
    }

    long count() {
        return histogram.getTotalCount();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.2f ms, p99 %.2f ms, max %.1f ms, n=%d",
                millisAt(50),
                millisAt(99),
                histogram.getMaxValue() / 1e6,
                count());
    }
}
