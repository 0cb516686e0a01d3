package vn.toasoan.zalostandin;

import java.time.LocalDate;

/** Template messages that the account may still send today. */
final class DailyQuota {

    private final StandInClock clock;
    private int daily = 500;
    private int used;
    private LocalDate day;

    DailyQuota(StandInClock clock) {
        this.clock = clock;
    }

    synchronized void set(int perDay, int remaining) {
        daily = perDay;
        used = perDay - remaining;
        day = LocalDate.now(clock);
    }

    synchronized boolean take() {
        turnPage();
        if (used >= daily) {
            return false;
        }
        used++;
        return true;
    }

    synchronized int daily() {
        return daily;
    }

    synchronized int remaining() {
        turnPage();
        return daily - used;
    }

    private void turnPage() {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(day)) {
            day = today;
            used = 0;
        }
    }
}
