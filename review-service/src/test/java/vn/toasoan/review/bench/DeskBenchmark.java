package vn.toasoan.review.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ServiceStack;
import vn.toasoan.testkit.Tokens;

/**
 * On request only ({@code -Dtest=DeskBenchmark}): how queues grow with the number of cases, and what a decision costs
 * against the least that two inserts in one commit cost. Figures of a shared machine inform, so nothing is gated.
 */
@QuarkusTest
@WithTestResource(value = DurableStack.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class DeskBenchmark {

    private static final int REQUESTS = Integer.getInteger("bench.requests", 400);
    private static final String TEXT = "x".repeat(2048);

    @TestHTTPResource("/")
    URI service;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private record Asked(String what, UUID by, String role, String path) {}

    private static final List<Asked> QUEUES = List.of(
            new Asked("needs-me, board", FullDesk.EDITOR, "editor", "?queue=needs-me"),
            new Asked("needs-me, board, one topic", FullDesk.EDITOR, "editor", "?queue=needs-me&topic=the-thao"),
            new Asked("needs-me, finance officer", FullDesk.FINANCE_OFFICER, "finance-officer", "?queue=needs-me"),
            new Asked("needs-me, deputy", FullDesk.DEPUTY, "contributor", "?queue=needs-me"),
            new Asked("needs-me, nothing there", UUID.randomUUID(), "inspection-board", "?queue=needs-me"),
            new Asked("needs-me, principal", FullDesk.PRINCIPAL, "principal", "?queue=needs-me"),
            new Asked("claimed", FullDesk.EDITOR, "editor", "?queue=claimed"),
            new Asked("overdue, board", FullDesk.EDITOR, "editor", "?queue=overdue"),
            new Asked("overdue, finance officer", FullDesk.FINANCE_OFFICER, "finance-officer", "?queue=overdue"),
            new Asked("waiting-for-author", FullDesk.EDITOR, "editor", "?queue=waiting-for-author"),
            new Asked("decided-lately", FullDesk.EDITOR, "editor", "?queue=decided-lately"),
            new Asked(
                    "decided-lately, finance officer",
                    FullDesk.FINANCE_OFFICER,
                    "finance-officer",
                    "?queue=decided-lately"),
            new Asked("mine", FullDesk.EDITOR, "editor", "?queue=mine"),
            new Asked("mine, seldom", FullDesk.SELDOM, "editor", "?queue=mine"),
            new Asked("all", FullDesk.EDITOR, "editor", "?queue=all"),
            new Asked("all, one team", FullDesk.EDITOR, "editor", "?queue=all&team=to-3"),
            new Asked("counts", FullDesk.EDITOR, "editor", "/summary"));

    @Test
    void queuesFromAThousandToAHundredThousandCases() throws Exception {
        FullDesk.empty();
        FullDesk.fill(1_000);
        measureAll(REQUESTS);
        Map<String, long[]> small = measureAll(REQUESTS);
        FullDesk.empty();
        FullDesk.fill(100_000);
        measureAll(50);
        Map<String, long[]> large = measureAll(REQUESTS);
        FullDesk.empty();
        FullDesk.fill(1_000);
        Map<String, long[]> again = measureAll(REQUESTS);
        say("| Queue | p50 1,000 | p50 100,000 | p99 1,000 (before, after) | p99 100,000 | p99 ratio |");
        say("|---|---|---|---|---|---|");
        for (Asked asked : QUEUES) {
            long before = at(small.get(asked.what()), 0.99);
            long after = at(again.get(asked.what()), 0.99);
            long p99 = at(large.get(asked.what()), 0.99);
            say(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.1f, %.1f | %.1f | %.2f |",
                    asked.what(),
                    millis(at(small.get(asked.what()), 0.5)),
                    millis(at(large.get(asked.what()), 0.5)),
                    millis(before),
                    millis(after),
                    millis(p99),
                    2.0 * p99 / (before + after)));
        }
    }

    @Test
    void aDecisionAgainstTwoInsertsInOneCommit() throws Exception {
        FullDesk.empty();
        FullDesk.fill(20_000);
        FullDesk.answerGates();
        List<String[]> open = open();
        String token = Tokens.of(FullDesk.EDITOR).roles("editor").sign();
        List<Double> ratios = new ArrayList<>();
        List<Double> decisions = new ArrayList<>();
        List<Double> floors = new ArrayList<>();
        int next = 0;
        try (Connection floor = PostgresServer.shared().connect(ServiceStack.database())) {
            prepare(floor);
            for (int warm = 0; warm < 600; warm++) {
                decide(open.get(next++), token);
                commitOnce(floor);
            }
            for (int pair = 0; pair < 9; pair++) {
                long[] ours = new long[200];
                long[] least = new long[200];
                for (int half = 0; half < 2; half++) {
                    boolean mine = half == pair % 2;
                    for (int i = 0; i < 200; i++) {
                        long start = System.nanoTime();
                        if (mine) {
                            decide(open.get(next++), token);
                            ours[i] = System.nanoTime() - start;
                        } else {
                            commitOnce(floor);
                            least[i] = System.nanoTime() - start;
                        }
                    }
                }
                decisions.add(millis(at(ours, 0.5)));
                floors.add(millis(at(least, 0.5)));
                ratios.add(millis(at(ours, 0.5)) / millis(at(least, 0.5)));
            }
        }
        say(String.format(
                Locale.ROOT,
                "decision p50 %.2f ms, two inserts and commit p50 %.2f ms (medians of 9 pairs of 200); ratio %.2f"
                        + " (%.2f to %.2f)",
                median(decisions),
                median(floors),
                median(ratios),
                ratios.stream().min(Double::compare).orElseThrow(),
                ratios.stream().max(Double::compare).orElseThrow()));
    }

    private Map<String, long[]> measureAll(int requests) throws Exception {
        Map<String, long[]> taken = new LinkedHashMap<>();
        Map<String, String> tokens = new LinkedHashMap<>();
        for (Asked asked : QUEUES) {
            taken.put(asked.what(), new long[requests]);
            tokens.put(asked.what(), Tokens.of(asked.by()).roles(asked.role()).sign());
        }
        for (int i = 0; i < requests; i++) {
            for (Asked asked : QUEUES) {
                HttpRequest request = HttpRequest.newBuilder(service.resolve("/api/v1/reviews" + asked.path()))
                        .header("Authorization", "Bearer " + tokens.get(asked.what()))
                        .build();
                long start = System.nanoTime();
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                taken.get(asked.what())[i] = System.nanoTime() - start;
                assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            }
        }
        return taken;
    }

    private void decide(String[] stepOfCase, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/api/v1/reviews/" + stepOfCase[0] + "/decide"))
                .header("Authorization", "Bearer " + token)
                .header("If-Match", "\"1\"")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"stepId\":\"" + stepOfCase[1] + "\",\"type\":\"APPROVE\"}"))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    private static List<String[]> open() throws SQLException {
        List<String[]> open = new ArrayList<>();
        try (Connection connection = PostgresServer.shared().connect(ServiceStack.database());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, step from bench_case where state = 'OPEN'"
                        + " and topic <> 'tai-chinh' and i % 500 <> 1 and i % 1000 <> 2 order by i")) {
            while (rows.next()) {
                open.add(new String[] {rows.getString(1), rows.getString(2)});
            }
        }
        return open;
    }

    private static void prepare(Connection floor) throws SQLException {
        try (Statement statement = floor.createStatement()) {
            statement.execute("create table bench_article (id bigserial primary key, body text)");
            statement.execute("create table bench_outbox (id bigserial primary key, data text)");
        }
        floor.setAutoCommit(false);
    }

    private static void commitOnce(Connection floor) throws SQLException {
        for (String sql :
                List.of("insert into bench_article (body) values (?)", "insert into bench_outbox (data) values (?)")) {
            try (PreparedStatement insert = floor.prepareStatement(sql)) {
                insert.setString(1, TEXT);
                insert.executeUpdate();
            }
        }
        floor.commit();
    }

    private static long at(long[] taken, double share) {
        long[] sorted = taken.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static void say(String line) {
        IO.println("BENCH " + line);
    }
}
