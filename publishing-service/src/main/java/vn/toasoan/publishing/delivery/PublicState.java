package vn.toasoan.publishing.delivery;

import java.util.UUID;

/**
 * An edition that has just gone public, as far as deliveries care.
 *
 * @param topic code, by which destinations choose
 * @param team code
 * @param pictureWithdrawn whether the edition exists because a picture must go
 */
public record PublicState(
        UUID articleId, int edition, String title, String topic, String team, boolean pictureWithdrawn) {}
