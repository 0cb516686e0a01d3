package vn.toasoan.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures ours and the denominator in turns (A B B A A B …), because on a shared machine the same script moves by a
 * factor of three within minutes: only a ratio of neighbours means anything.
 */
final class PairedRatios {

    /** One measured figure; the unit is the caller's. */
    interface Measurement {
        double measure() throws Exception;
    }

    private final List<Double> ours = new ArrayList<>();
    private final List<Double> denominators = new ArrayList<>();

    static PairedRatios of(int pairs, Measurement ours, Measurement denominator) throws Exception {
        PairedRatios result = new PairedRatios();
        for (int pair = 0; pair < pairs; pair++) {
            if (pair % 2 == 0) {
                result.ours.add(ours.measure());
                result.denominators.add(denominator.measure());
            } else {
                result.denominators.add(denominator.measure());
                result.ours.add(ours.measure());
            }
        }
        return result;
    }

    /** Median of the ratios of each pair. */
    double median() {
        double[] sorted = ratios();
        return sorted[sorted.length / 2];
    }

    private double[] ratios() {
        double[] ratios = new double[ours.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ours.get(i) / denominators.get(i);
        }
        Arrays.sort(ratios);
        return ratios;
    }

    private static double medianOf(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    @Override
    public String toString() {
        double[] sorted = ratios();
        return String.format(
                Locale.ROOT,
                "ours %.1f, denominator %.1f (medians); ratio %.2f (%.2f to %.2f, %d pairs)",
                medianOf(ours),
                medianOf(denominators),
                median(),
                sorted[0],
                sorted[sorted.length - 1],
                sorted.length);
    }
}
