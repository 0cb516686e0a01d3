package vn.toasoan.publishing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.toasoan.publishing.PublishingServiceTest;
import vn.toasoan.publishing.publication.ApprovalFixture;
import vn.toasoan.publishing.publication.Newsroom;

/** A thousand destinations of which fifty hang; only with {@code -Ddelivery.speed=true}, for it takes a minute. */
@PublishingServiceTest
@EnabledIfSystemProperty(named = "delivery.speed", matches = "true")
class DeliverySpeedTest {

    private static final int ALL = 1000;
    private static final int HANGING = 50;

    @Test
    void fifty_of_a_thousand_destinations_that_hang_do_not_move_the_others_by_more_than_twice() {
        try (Newsroom newsroom = Newsroom.open();
                Receiver receiver = new Receiver()) {
            // Given
            List<Office> offices = IntStream.range(0, ALL)
                    .mapToObj(i -> Office.withWebhook(receiver))
                    .toList();
            round(newsroom, offices, ALL, "warm-up");
            double calm = round(newsroom, offices, ALL, "all well");
            offices.subList(0, HANGING).forEach(office -> receiver.answers(office.path(), 0));

            // When
            double troubled = round(newsroom, offices, ALL - HANGING, HANGING + " hang");

            // Then
            System.out.printf("p99 with %d hanging / without: %.2f%n", HANGING, troubled / calm);
            assertThat(troubled).isLessThan(2 * calm);
        }
    }

    /** @return the 99th percentile of seconds from publication to delivery */
    private static double round(Newsroom newsroom, List<Office> offices, int arriving, String name) {
        ApprovalFixture article = ApprovalFixture.article();
        Office.choose(newsroom, article, offices.toArray(Office[]::new));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count("select count(*) from delivery_selection where article_id = ?", article) == ALL);
        long cpu = cpuNanos();
        article.publish(newsroom.kafka);
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(500))
                .until(() ->
                        count("select count(*) from delivery where article_id = ? and state = 'DELIVERED'", article)
                                == arriving);
        double used = (cpuNanos() - cpu) / 1e6 / arriving;
        double half = seconds(article, 0.5);
        double most = seconds(article, 0.99);
        System.out.printf(
                "%s: %d delivered, p50 %.2f s, p99 %.2f s, %.2f CPU-ms per delivery (this JVM, receivers included)%n",
                name, arriving, half, most, used);
        return most;
    }

    private static double seconds(ApprovalFixture article, double part) {
        return ((Number) Newsroom.value(
                        "select percentile_cont(?) within group (order by extract(epoch from delivered_at - created_at))"
                                + " from delivery where article_id = ? and state = 'DELIVERED'",
                        part,
                        article.articleId()))
                .doubleValue();
    }

    private static long count(String sql, ApprovalFixture article) {
        return ((Number) Newsroom.value(sql, article.articleId())).longValue();
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
