package vn.toasoan.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import vn.toasoan.local.LocalStack;
import vn.toasoan.local.process.Patience;
import vn.toasoan.local.service.ServiceName;

/** What one scenario leaves to do for the services, and would be measured by the next: events not sent or not read. */
final class Backlog {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private Backlog() {}

    /** Returns once every event is sent and read by every service. */
    static void awaitEmpty(LocalStack stack) {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", stack.kafka().bootstrapServers()))) {
            Patience.until(LONGEST, () -> isEmpty(stack, admin) ? Optional.of(true) : Optional.empty())
                    .orElseThrow(() -> new IllegalStateException("The backlog does not drain: the run is void"));
        }
    }

    private static boolean isEmpty(LocalStack stack, Admin admin) {
        try {
            for (ServiceName service : ServiceName.values()) {
                if (unsent(stack, service) > 0 || unread(admin, service.id()) > 0) {
                    return false;
                }
            }
            return true;
        } catch (SQLException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static long unsent(LocalStack stack, ServiceName service) throws SQLException {
        try (Connection connection = stack.postgres().connect(service.database());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from outbox")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static long unread(Admin admin, String group) throws ExecutionException, InterruptedException {
        var read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, OffsetSpec> ends =
                read.keySet().stream().collect(Collectors.toMap(partition -> partition, it -> OffsetSpec.latest()));
        var written = admin.listOffsets(ends).all().get();
        return written.entrySet().stream()
                .mapToLong(end -> end.getValue().offset()
                        - (read.get(end.getKey()) == null
                                ? 0
                                : read.get(end.getKey()).offset()))
                .sum();
    }
}
