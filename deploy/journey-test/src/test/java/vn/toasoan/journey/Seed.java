package vn.toasoan.journey;

/** Where the randomness of a run comes from; printed, so that a run can be repeated by {@code -Djourney.seed=...}. */
final class Seed {

    private Seed() {}

    static long ofThisRun() {
        String given = System.getProperty("journey.seed", "");
        long seed = given.isBlank() ? System.nanoTime() : Long.parseLong(given.strip());
        System.out.println("journey.seed=" + seed);
        return seed;
    }
}
