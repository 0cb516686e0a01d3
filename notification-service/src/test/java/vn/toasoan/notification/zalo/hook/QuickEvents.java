package vn.toasoan.notification.zalo.hook;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import vn.toasoan.notification.QuickTicks;

@Singleton
class QuickEvents {

    void begin(@Observes StartupEvent event, QuickTicks ticks, OaEventSchedule schedule) {
        ticks.repeat(schedule::look);
    }
}
