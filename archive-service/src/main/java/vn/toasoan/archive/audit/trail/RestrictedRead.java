package vn.toasoan.archive.audit.trail;

import java.time.Instant;
import java.util.UUID;

/** Somebody read what is logged when read. Data of the event {@code RestrictedRead}. */
record RestrictedRead(String targetType, String targetId, UUID reader, String ground, Instant at) {}
