package vn.toasoan.zalostandin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Posts what happened, and again after each step of Zalo's ladder for as long as no 200 comes within two seconds. */
final class Webhooks {

    private static final List<Duration> LADDER = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1));
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** @param status 0 where no answer came */
    record Posted(String url, int attempt, int status, String body) {}

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final StandInClock clock;
    private final Agenda agenda;
    private final List<Posted> posted = new CopyOnWriteArrayList<>();

    Webhooks(StandInClock clock, Agenda agenda) {
        this.clock = clock;
        this.agenda = agenda;
    }

    void post(String url, String body, Map<String, String> headers) {
        Thread.ofVirtual().start(() -> attempt(url, body, headers, 0));
    }

    List<Posted> posted() {
        return List.copyOf(posted);
    }

    private void attempt(String url, String body, Map<String, String> headers, int number) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("num_retry", String.valueOf(number))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        int status = status(request.build());
        posted.add(new Posted(url, number, status, body));
        if (status != 200 && number < LADDER.size()) {
            agenda.at(clock.instant().plus(LADDER.get(number)), () -> attempt(url, body, headers, number + 1));
        }
    }

    private int status(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
