package vn.toasoan.archive.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/** A rule rests on an act that no longer holds: a reason to look again, never an error. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NeedsReview(String classCode, String instrument, LocalDate endedOn, String replacedBy) {}
