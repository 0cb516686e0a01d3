package vn.toasoan.notification.zalo.oa;

/**
 * How many calls may still be made in this minute. Below what Zalo allows, since its minutes may begin at another second than
 * ours: over two of ours that overlap one of Zalo's no more than its limit must come together.
 *
 * @param perMinute calls that Zalo allows an app
 */
public record MinuteBudget(int perMinute) {

    /** @param used in this minute already, by all replicas */
    public int permits(int wanted, int used) {
        return Math.max(0, Math.min(wanted, ours() - used));
    }

    int ours() {
        return perMinute / 2;
    }
}
