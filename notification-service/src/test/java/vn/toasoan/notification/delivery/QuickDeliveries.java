package vn.toasoan.notification.delivery;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import vn.toasoan.notification.QuickTicks;

@Singleton
class QuickDeliveries {

    void begin(@Observes StartupEvent event, QuickTicks ticks, DeliverySchedule schedule) {
        ticks.repeat(schedule::mailDue);
        ticks.repeat(schedule::inboxDue);
        ticks.repeat(schedule::botDue);
        ticks.repeat(schedule::accountDue);
    }
}
