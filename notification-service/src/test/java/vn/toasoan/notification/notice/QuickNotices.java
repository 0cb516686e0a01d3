package vn.toasoan.notification.notice;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import vn.toasoan.notification.QuickTicks;

@Singleton
class QuickNotices {

    void begin(@Observes StartupEvent event, QuickTicks ticks, NoticeSchedule schedule) {
        ticks.repeat(schedule::resolveDue);
    }
}
