package vn.toasoan.publishing.site;

import java.time.Instant;

/**
 * How one page of the site stands.
 *
 * @param writtenAt null as long as it was never written
 * @param due whether it is to be written again
 * @param problem why the last try failed; null otherwise
 */
public record PageState(String path, Instant writtenAt, boolean due, String problem) {}
