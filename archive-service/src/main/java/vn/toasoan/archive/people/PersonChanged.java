package vn.toasoan.archive.people;

import java.util.UUID;

/** What this service reads of submission's event. */
public record PersonChanged(UUID personId, String displayName, long version) {}
