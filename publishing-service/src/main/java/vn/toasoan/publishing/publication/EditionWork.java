package vn.toasoan.publishing.publication;

import java.util.UUID;

/**
 * A waiting edition whose moment has come, claimed under a lease.
 *
 * @param attempts how often it was claimed, this time included
 * @param token gives the right to commit, until the lease ends or a newer approval comes
 */
record EditionWork(UUID articleId, int edition, int attempts, UUID token) {}
