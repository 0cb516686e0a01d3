package vn.toasoan.notification.gate;

import java.time.Duration;
import java.time.Instant;
import vn.toasoan.notification.rule.Channel;
import vn.toasoan.notification.rule.NoticeClass;

/** A mail to somebody against which nothing speaks, and what may speak against it. */
final class CandidateFixture {

    private boolean ruleOn = true;
    private boolean actor;
    private boolean inSchool = true;
    private boolean stillReceiver = true;
    private NoticeClass noticeClass = NoticeClass.TUY_CHON;
    private Channel channel = Channel.EMAIL;
    private Mode mode = Mode.IMMEDIATE;
    private boolean address = true;
    private boolean suppressed;
    private int digestHour = 7;
    private boolean inDigest;
    private Duration coalesce = Duration.ZERO;
    private Instant lastSent;
    private QuietHours quiet = QuietHours.NONE;
    private boolean work;
    private WorkCalendar calendar = WorkCalendar.NONE;
    private boolean retry;
    private int spread;

    static CandidateFixture candidate() {
        return new CandidateFixture();
    }

    CandidateFixture ruleOff() {
        ruleOn = false;
        return this;
    }

    CandidateFixture actor() {
        actor = true;
        return this;
    }

    CandidateFixture left() {
        inSchool = false;
        return this;
    }

    CandidateFixture noLongerReceiver() {
        stillReceiver = false;
        return this;
    }

    CandidateFixture mandatory() {
        return noticeClass(NoticeClass.BAT_BUOC);
    }

    CandidateFixture noticeClass(NoticeClass value) {
        noticeClass = value;
        return this;
    }

    CandidateFixture channel(Channel value) {
        channel = value;
        return this;
    }

    CandidateFixture mode(Mode value) {
        mode = value;
        return this;
    }

    CandidateFixture noAddress() {
        address = false;
        return this;
    }

    CandidateFixture suppressed() {
        suppressed = true;
        return this;
    }

    CandidateFixture digestHour(int value) {
        digestHour = value;
        return this;
    }

    CandidateFixture inDigest() {
        inDigest = true;
        return this;
    }

    CandidateFixture coalesce(Duration value) {
        coalesce = value;
        return this;
    }

    CandidateFixture lastSent(Instant value) {
        lastSent = value;
        return this;
    }

    CandidateFixture quiet(QuietHours value) {
        quiet = value;
        return this;
    }

    CandidateFixture work(WorkCalendar value) {
        work = true;
        calendar = value;
        return this;
    }

    CandidateFixture retry() {
        retry = true;
        return this;
    }

    CandidateFixture spread(int value) {
        spread = value;
        return this;
    }

    Candidate build() {
        return new Candidate(
                ruleOn,
                actor,
                inSchool,
                stillReceiver,
                noticeClass,
                channel,
                mode,
                address,
                suppressed,
                digestHour,
                inDigest,
                coalesce,
                lastSent,
                quiet,
                work,
                calendar,
                retry,
                spread);
    }
}
