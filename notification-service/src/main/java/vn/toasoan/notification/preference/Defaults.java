package vn.toasoan.notification.preference;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.notification.gate.Mode;
import vn.toasoan.notification.gate.QuietHours;
import vn.toasoan.notification.gate.WorkCalendar;
import vn.toasoan.notification.rule.Category;
import vn.toasoan.notification.rule.Channel;

/** What holds for a person who has chosen nothing. */
@ApplicationScoped
public class Defaults {

    private final int digestHour;
    private final QuietHours email;
    private final QuietHours zalo;
    private final WorkCalendar calendar;

    Defaults(
            @ConfigProperty(name = "toasoan.gate.digest-hour") int digestHour,
            @ConfigProperty(name = "toasoan.gate.quiet-hours.email") String email,
            @ConfigProperty(name = "toasoan.gate.quiet-hours.zalo") String zalo,
            @ConfigProperty(name = "toasoan.gate.free-weekdays") String weekdays,
            @ConfigProperty(name = "toasoan.gate.holidays") String holidays) {
        this.digestHour = digestHour;
        this.email = QuietHours.parse(email);
        this.zalo = QuietHours.parse(zalo);
        this.calendar = WorkCalendar.parse(weekdays, holidays);
    }

    /** Everything at once, by every channel: whoever finds that too much says so once, for one kind and one channel. */
    public Mode mode(Category category, Channel channel) {
        return Mode.IMMEDIATE;
    }

    /** The school's own, for everybody. */
    public WorkCalendar calendar() {
        return calendar;
    }

    public int digestHour() {
        return digestHour;
    }

    /** The inbox is never quiet: it makes no sound. */
    public QuietHours quietHours(Channel channel) {
        return switch (channel) {
            case EMAIL -> email;
            case ZALO -> zalo;
            case APP -> QuietHours.NONE;
        };
    }
}
