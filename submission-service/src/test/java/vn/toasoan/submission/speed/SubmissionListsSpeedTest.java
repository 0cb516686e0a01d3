package vn.toasoan.submission.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ServiceStack;

/**
 * Lists and ledger views at 1,000 and at 100,000 articles. On request, by itself and with {@code -Dspeed.lists=true}; the
 * figures stand in docs/benchmarks.md.
 */
@SubmissionServiceTest
@EnabledIfSystemProperty(named = "speed.lists", matches = "true")
class SubmissionListsSpeedTest {

    private static final int WARM_UP = 300;
    private static final int REQUESTS = 500;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private record View(String name, Staff caller, String path) {}

    private static final List<View> VIEWS = List.of(
            new View("articles, comms officer", Staff.COMMS_OFFICER, "/api/v1/articles"),
            new View("articles, of one team", Staff.LAN, "/api/v1/articles"),
            new View("articles, mine", Staff.LAN, "/api/v1/articles?mine=true"),
            new View("articles, of a state and topic", Staff.EDITOR, "/api/v1/articles?state=RETURNED&topic=tai-chinh"),
            new View("articles, of a reviewer", Staff.INSPECTION_BOARD, "/api/v1/articles"),
            new View("submissions", Staff.LAN, "/api/v1/submissions"),
            new View("ledger, month", Staff.LAN, "/api/v1/obligations?month=2090-10"),
            new View("ledger, entries", Staff.COMMS_OFFICER, "/api/v1/obligations/entries?month=2090-10"),
            new View("ledger, months", Staff.COMMS_OFFICER, "/api/v1/obligations/months?schoolYear=2090-2091"));

    @Test
    void viewsStayFlat() throws Exception {
        // Given
        Map<String, long[]> few = new LinkedHashMap<>();
        Map<String, long[]> many = new LinkedHashMap<>();
        fill(1, 1_000);
        measure(few);
        few.clear();
        measure(few);
        fill(1_001, 100_000);

        // When
        measure(many);

        // Then
        System.out.println("| View | 1,000: p50 / p99 ms | 100,000: p50 / p99 ms | p99 ratio |");
        few.forEach((view, times) -> System.out.printf(
                "| %s | %.1f / %.1f | %.1f / %.1f | %.1f |%n",
                view,
                at(times, 50),
                at(times, 99),
                at(many.get(view), 50),
                at(many.get(view), 99),
                at(many.get(view), 99) / at(times, 99)));
        assertThat(many).hasSameSizeAs(few);
    }

    private static void measure(Map<String, long[]> results) throws IOException, InterruptedException {
        for (View view : VIEWS) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + view.path()))
                    .header("Authorization", "Bearer " + view.caller().token())
                    .build();
            for (int i = 0; i < WARM_UP; i++) {
                ask(request);
            }
            long[] times = new long[REQUESTS];
            for (int i = 0; i < REQUESTS; i++) {
                long before = System.nanoTime();
                ask(request);
                times[i] = System.nanoTime() - before;
            }
            Arrays.sort(times);
            results.put(view.name(), times);
        }
    }

    private static void ask(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }

    /** Milliseconds. */
    private static double at(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1_000_000.0;
    }

    /** Of 14 teams and 200 authors, handed in over a year; each with a line in the ledger. */
    private static void fill(int from, int to) {
        PostgresServer.shared().execute(ServiceStack.database(), """
                insert into ledger_month (month, school_year) values ('2090-10-01', '2090-2091') on conflict do nothing;
                insert into article (id, kind, title, summary, body, topic, team, authors, created_by, state, revision,
                  created_at, updated_at, version, reviewer_roles)
                select cast(lpad(to_hex(n), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid), 'BAI',
                  'Bài số ' || n, 'Tóm tắt', '<p>' || repeat('Nội dung của bài. ', 100) || '</p>',
                  (array(select code from topic order by code))[1 + n %% (select count(*) from topic)],
                  (array(select code from team order by position))[1 + n %% (select count(*) from team)],
                  array[case when n %% 200 = 0 then 'lan' else 'a' || n %% 200 end], 'nhap',
                  (array['DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED'])[1 + n %% 6], 1,
                  now() - (n || ' minutes')::interval, now(), 0,
                  case when n %% 40 = 0 then '{inspection-board,editor}' else '{editor}' end::text[]
                from generate_series(%d, %d) as n;
                insert into ledger_entry (id, kind, amount, measure, month, school_year, team, article_id, plan_tasks,
                  occurred_at, recorded_at, after_freeze)
                select uuidv7(), 'CREDIT', 1, 'SUBMITTED', '2090-10-01', '2090-2091', team, id, '{}', now(), now(), false
                from article where title like 'Bài số %%' on conflict do nothing;
                insert into ledger_total (month, measure, team, school_year, counted, adjusted)
                select month, measure, team, school_year, sum(amount), 0 from ledger_entry
                where month = '2090-10-01' group by month, measure, team, school_year
                on conflict (month, measure, team) do update set counted = excluded.counted;
                analyze""".formatted(from, to));
    }
}
