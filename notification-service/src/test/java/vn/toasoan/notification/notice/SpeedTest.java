package vn.toasoan.notification.notice;

import static org.awaitility.Awaitility.await;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.toasoan.notification.NotificationServiceTest;
import vn.toasoan.notification.Rows;
import vn.toasoan.testkit.KafkaProbe;

/**
 * Measures, on request ({@code -Dnotices.speed=true}, {@code -Dnotices.people=10000}); prints and asserts nothing. Service, mail sink and this test share one
 * process, so that its figures are upper bounds.
 */
@NotificationServiceTest
@EnabledIfSystemProperty(named = "notices.speed", matches = "true")
class SpeedTest {

    private static final int EVENTS = 1_000;
    private static final int PER_SECOND = 50;
    private static final int PEOPLE = Integer.getInteger("notices.people", 10_000);

    @Test
    void from_an_event_to_a_mail_that_was_accepted() throws Exception {
        String role = "speed-" + UUID.randomUUID();
        person(role, 1);
        Rows.change(
                "insert into rule (id, event, receiver, receiver_code, channel, template, notice_class, category) "
                        + "values ('speed', 'incident-opened', 'ROLE', ?, 'EMAIL', 'su-co', 'TUY_CHON', 'ALARMS')",
                role);
        Rows.change("update rule set enabled = false where event = 'incident-opened' and id <> 'speed'");
        long next = System.nanoTime();
        try (KafkaProbe kafka = KafkaProbe.shared()) {
            for (int i = 0; i < EVENTS; i++) {
                incident(kafka);
                next += 1_000_000_000L / PER_SECOND;
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> delivered("speed") == EVENTS);
        System.out.println("SPEED event to SMTP accepted, " + EVENTS + " at " + PER_SECOND + "/s, ms p50 p99 max: "
                + Rows.column("""
                        select string_agg(round(v::numeric)::text, ' ') from (select unnest(array[
                          percentile_cont(0.5) within group (order by x), percentile_cont(0.99) within group (order by x), max(x)]) v
                        from (select 1000 * extract(epoch from d.finished_at - n.occurred_at)::float8 x from delivery d
                          join notice n on n.event_id = d.event_id and n.rule_id = d.rule_id where d.rule_id = 'speed') m) a
                        """));
    }

    @Test
    void one_event_to_many_people() throws Exception {
        String role = "many-" + UUID.randomUUID();
        person(role, PEOPLE);
        Rows.change(
                "insert into rule (id, event, receiver, receiver_code, channel, template, notice_class, category) "
                        + "values ('many', 'incident-opened', 'ROLE', ?, 'EMAIL', 'su-co', 'TUY_CHON', 'ALARMS')",
                role);
        Rows.change("update rule set enabled = (id = 'many') where event = 'incident-opened'");
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long cpu = machine.getProcessCpuTime();
        long start = System.nanoTime();

        try (KafkaProbe kafka = KafkaProbe.shared()) {
            incident(kafka);
        }
        await().atMost(Duration.ofMinutes(20))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> delivered("many") == PEOPLE);

        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                "SPEED fan-out %d: %.1f s, CPU-ms per notice %.2f, peak heap %d MB%n",
                PEOPLE,
                (System.nanoTime() - start) / 1e9,
                (machine.getProcessCpuTime() - cpu) / 1e6 / PEOPLE,
                peak >> 20);
    }

    private static long delivered(String rule) {
        return Long.parseLong(
                Rows.column("select count(*) from delivery where rule_id = ? and state = 'DELIVERED'", rule)
                        .getFirst());
    }

    private static void person(String role, int count) {
        Rows.change(
                "insert into person (id, display_name, email, locale, active, version) select ? || i, 'Nguyễn Thị Mai', "
                        + "? || i || '@th-hai-ninh.example', 'vi', true, 1 from generate_series(1, ?::int) i",
                role,
                role,
                count);
        Rows.change(
                "insert into assignment (person_id, kind, code) select ? || i, 'ROLE', ? from generate_series(1, ?::int) i",
                role,
                role,
                count);
    }

    private static void incident(KafkaProbe kafka) {
        kafka.publish(
                "review.incident.v1",
                UUID.randomUUID().toString(),
                "vn.toasoan.review.incident.incident-opened.v1",
                UUID.randomUUID(),
                "{\"severity\": \"HIGH\"}");
    }
}
