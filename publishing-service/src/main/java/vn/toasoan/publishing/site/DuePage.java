package vn.toasoan.publishing.site;

import java.util.UUID;

/**
 * A page to write again, claimed under a lease.
 *
 * @param generation tells whether the page was asked for once more while it was in work
 * @param cause id of the event that asked for it; null when nothing but a new theme did
 */
record DuePage(String path, PageKind kind, long generation, UUID cause, int attempts, UUID token) {}
