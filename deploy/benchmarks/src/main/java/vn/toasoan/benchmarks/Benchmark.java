package vn.toasoan.benchmarks;

import vn.toasoan.local.LocalStack;

/** One scenario of the suite; gives its result as a line for people. */
interface Benchmark {

    String name();

    String run(LocalStack stack) throws Exception;
}
