package vn.toasoan.submission.obligation;

import java.time.LocalDate;

/**
 * The sum of one month, measure and team.
 *
 * @param team empty for the school as a whole
 * @param adjusted the part of it that came after the freeze
 */
record Tally(LocalDate month, Measure measure, String team, int counted, int adjusted) {}
