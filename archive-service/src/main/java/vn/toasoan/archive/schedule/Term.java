package vn.toasoan.archive.schedule;

import java.time.LocalDate;

/**
 * The dates of one record.
 *
 * @param closesOn when the work it belongs to ends, or is expected to
 * @param startsOn first day of the retention period
 * @param dueOn first day on which disposition may be proposed, never a day on which anything happens by itself; null
 *     for what is kept for ever
 */
public record Term(LocalDate closesOn, LocalDate startsOn, LocalDate dueOn) {}
