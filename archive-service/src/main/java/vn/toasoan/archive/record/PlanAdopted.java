package vn.toasoan.archive.record;

import java.time.LocalDate;

/** What this service reads of submission's event. */
public record PlanAdopted(String schoolYear, LocalDate closesOn, long version) {}
