package vn.toasoan.notification.gate;

import java.time.Duration;
import java.time.Instant;
import vn.toasoan.notification.rule.Channel;
import vn.toasoan.notification.rule.NoticeClass;

/**
 * All that the gate asks about one notice to one person, as it holds at the moment of sending.
 *
 * @param isActor the person caused the event
 * @param inSchool known, active, and today lies between the first and the last day
 * @param stillReceiver holds the assignment that made them a receiver, or was named by the event itself
 * @param mode what the person chose for this category and channel, else the default
 * @param address there is one for this channel
 * @param suppressed the address was given up after bounces
 * @param digestHour hour of the day, 0 to 23, at which the person wants the daily summary
 * @param inDigest the gate has already put this notice aside for the daily summary
 * @param coalesce pause after the last notice of the kind; zero for none
 * @param lastSent when this person last got one of the kind by this channel; null if never
 * @param work asks somebody to do something, which waits for a day on which they work
 * @param retry an earlier attempt failed: the waiting has been done
 * @param spread seconds after the end of quiet hours at which this very row goes, so that not all go at once
 */
public record Candidate(
        boolean ruleOn,
        boolean isActor,
        boolean inSchool,
        boolean stillReceiver,
        NoticeClass noticeClass,
        Channel channel,
        Mode mode,
        boolean address,
        boolean suppressed,
        int digestHour,
        boolean inDigest,
        Duration coalesce,
        Instant lastSent,
        QuietHours quiet,
        boolean work,
        WorkCalendar calendar,
        boolean retry,
        int spread) {

    boolean mandatory() {
        return noticeClass == NoticeClass.BAT_BUOC;
    }
}
