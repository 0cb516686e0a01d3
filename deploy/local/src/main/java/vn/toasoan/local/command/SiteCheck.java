package vn.toasoan.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import vn.toasoan.local.Folders;
import vn.toasoan.local.LocalStack;
import vn.toasoan.local.ProjectFolder;
import vn.toasoan.local.StackOptions;
import vn.toasoan.local.walk.ArticleWalk;
import vn.toasoan.local.walk.Newsroom;
import vn.toasoan.local.walk.NotAsPromised;

/** Publishes the sample article and looks at the public site through a real browser. */
final class SiteCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> COMPLAINTS =
            List.of("Refused to", "Uncaught", "net::ERR", "violates the following");

    private final Console console;
    private final Path chromium;
    private final Path folder = ProjectFolder.find().root().resolve(".toasoan/check-site");

    SiteCheck(Console console, Path chromium) {
        this.console = console;
        this.chromium = chromium;
    }

    int run() {
        Folders.remove(folder);
        console.title("check site: publishing the sample article");
        try (LocalStack stack = LocalStack.start(StackOptions.in(folder.resolve("data")))) {
            Newsroom newsroom = new Newsroom(stack, PATIENCE);
            ArticleWalk walk = new ArticleWalk(newsroom);
            walk.untilApproved().forEach(step -> step.action().get());
            walk.consequences().forEach(step -> step.action().get());
            console.title("check site: in Chromium");
            String site = newsroom.site().base();
            look("home", site + "/");
            look("article", walk.publicUrl());
            look("sections", site + "/chuyen-muc");
            console.line("  Screenshots: " + folder);
            return 0;
        } catch (NotAsPromised e) {
            console.failed("check site", e.getMessage());
            return 1;
        }
    }

    private void look(String name, String url) {
        Instant begin = Instant.now();
        Path log = folder.resolve(name + ".log");
        String dom = browse(log, "--dump-dom", url);
        String title = Jsoup.parse(dom).title();
        if (title.isBlank()) {
            throw new NotAsPromised("The browser shows no page at " + url + "; see " + log);
        }
        for (String line : read(log).lines().toList()) {
            if (COMPLAINTS.stream().anyMatch(line::contains)) {
                throw new NotAsPromised("The browser complains about " + url + ": " + line);
            }
        }
        browse(log, "--screenshot=" + folder.resolve(name + ".png"), url);
        console.done(name + " “" + title + "”", Duration.between(begin, Instant.now()), url);
    }

    private String browse(Path log, String action, String url) {
        try {
            Process browser = new ProcessBuilder(
                            chromium.toString(),
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--hide-scrollbars",
                            "--window-size=1280,1600",
                            "--user-data-dir=" + folder.resolve("profile"),
                            "--enable-logging=stderr",
                            "--virtual-time-budget=4000",
                            action,
                            url)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            String out = new String(browser.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!browser.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                browser.destroyForcibly();
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
