package vn.toasoan.zalostandin;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * All of Zalo's hosts at one loopback address: the paths of the hosts do not meet. Started in a test's own process, or by
 * itself as {@code java -cp … vn.toasoan.zalostandin.ZaloStandIn 14090}.
 */
public final class ZaloStandIn implements AutoCloseable {

    private static final int LOOK_EVERY_MILLIS = 100;

    private final Router router = new Router();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final HttpServer server;

    private ZaloStandIn(int port, Settings settings) {
        Agenda agenda = wire(settings);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + port + " of the Zalo stand-in cannot be opened", e);
        }
        server.createContext("/", router);
        server.setExecutor(threads);
        server.start();
        ticker.scheduleAtFixedRate(agenda::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** @param port 0 for any that is free */
    public static ZaloStandIn start(int port, Settings settings) {
        return new ZaloStandIn(port, settings);
    }

    /** Stands for each of Zalo's hosts. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** As {@code GET /path}. */
    List<String> served() {
        return router.served();
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        server.stop(0);
        threads.shutdownNow();
    }

    private Agenda wire(Settings settings) {
        StandInClock clock = new StandInClock();
        Agenda agenda = new Agenda(clock);
        Webhooks webhooks = new Webhooks(clock, agenda);
        OaEvents events = new OaEvents(settings, clock, webhooks);
        Receipts receipts = new Receipts(clock, agenda, events);
        OaTokens tokens = new OaTokens(clock);
        PerMinute minute = new PerMinute(clock, PerMinute.ZALO);
        Faults faults = new Faults();
        Door door = new Door(settings, tokens, minute, faults);
        Users users = new Users(clock);
        Templates templates = new Templates();
        DailyQuota quota = new DailyQuota(clock);
        SentMessages sent = new SentMessages(clock);
        BotApi bot = new BotApi(settings, faults, sent, clock, webhooks);
        new ControlApi(clock, agenda, minute, quota, tokens, templates, users, faults, sent, events, webhooks, bot)
                .serve(router);
        new OauthApi(settings, tokens).serve(router);
        new OaApi(door, users, templates, quota, sent, receipts, new Uploads(clock), clock).serve(router);
        new BusinessApi(door, templates, quota, sent, receipts, clock).serve(router);
        bot.serve(router);
        return agenda;
    }

    /** Runs until it is stopped. */
    public static void main(String[] arguments) throws InterruptedException {
        int port = arguments.length == 0 ? 14090 : Integer.parseInt(arguments[0]);
        try (ZaloStandIn standIn = start(port, Settings.SAMPLE)) {
            System.out.println(
                    "Zalo stand-in at " + standIn.url() + ", what was sent: " + standIn.url() + "/_control/sent");
            Thread.currentThread().join();
        }
    }
}
