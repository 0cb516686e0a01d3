package vn.toasoan.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import vn.toasoan.local.api.Answer;
import vn.toasoan.local.api.Api;
import vn.toasoan.local.api.Json;
import vn.toasoan.local.keycloak.DemoPerson;
import vn.toasoan.local.service.ServiceName;

/** What a reader sees, and what publishing says about it. */
final class PublicSite {

    private final Newsroom newsroom;
    private final Api site;
    private final Api publishing;

    PublicSite(Newsroom newsroom, DemoPerson editor) {
        this.newsroom = newsroom;
        this.site = newsroom.site();
        this.publishing = newsroom.as(editor, ServiceName.PUBLISHING);
    }

    /** Waits until the article is published and every consequence is done. */
    JsonNode publication(String articleId) {
        return newsroom.await("The publication with all its consequences", () -> {
            Answer answer = publishing.get(path(articleId)).send().expect(200, 404);
            return answer.status() == 200 && isDone(answer.json()) ? Optional.of(answer.json()) : Optional.empty();
        });
    }

    private static boolean isDone(JsonNode publication) {
        List<JsonNode> consequences = Json.items(publication.path("consequences"));
        return publication.path("state").asText().equals("PUBLISHED")
                && !consequences.isEmpty()
                && consequences.stream()
                        .allMatch(consequence ->
                                consequence.path("state").asText().equals("DONE"));
    }

    /** The article's page: the approved words, both photos with their alternative texts, no script of the author's. */
    Document articlePage(String url, JsonNode revision) {
        Document page = Jsoup.parse(page(url), url);
        String title = revision.path("title").asText();
        NotAsPromised.unless(page.title().contains(title), url + " has another title: " + page.title());
        NotAsPromised.unless(page.text().contains("312 cuốn"), url + " lacks the text that the board asked for");
        NotAsPromised.unless(!page.html().contains("alert("), url + " carries the script of the draft");
        NotAsPromised.unless(page.select("[onclick]").isEmpty(), url + " carries an event handler of the draft");
        Set<String> shown =
                page.select("img").stream().map(image -> image.attr("alt")).collect(Collectors.toSet());
        for (JsonNode media : Json.items(revision.path("media"))) {
            NotAsPromised.unless(
                    shown.contains(media.path("alt").asText()), url + " lacks the photo " + media.path("alt"));
        }
        return page;
    }

    /** Every picture the page shows is clean and has the bytes that its name promises; there is one for each photo. */
    List<String> pictures(Document page, JsonNode revision) {
        List<String> shown = page.select("img").stream()
                .map(image -> image.absUrl("src"))
                .filter(url -> url.endsWith(".jpg"))
                .distinct()
                .toList();
        for (String url : shown) {
            byte[] bytes = get(url).expect(200).body();
            NotAsPromised.unless(CameraData.of(bytes).traces().isEmpty(), url + " carries camera data");
            NotAsPromised.unless(
                    url.endsWith("/" + Sha256.of(bytes) + ".jpg"), url + " has other bytes than its name promises");
        }
        int approved = revision.path("media").size();
        NotAsPromised.unless(
                shown.size() == approved, "The page shows " + shown.size() + " pictures; approved were " + approved);
        return shown;
    }

    String sectionList(String sectionSlug, String articleUrl) {
        String path = "/chuyen-muc/" + sectionSlug;
        newsroom.await("The article in the section's list", () -> {
            Answer answer = site.get(path).send().expect(200, 404);
            return answer.status() == 200 && linksTo(answer, articleUrl) ? Optional.of(true) : Optional.empty();
        });
        return site.url(path);
    }

    private boolean linksTo(Answer list, String articleUrl) {
        return Jsoup.parse(list.text(), site.base() + "/").select("a[href]").stream()
                .anyMatch(link -> link.absUrl("href").equals(articleUrl));
    }

    String feed(String articleUrl, String title) {
        newsroom.await("The article in the feed", () -> {
            Answer answer = site.get("/feed.atom").send().expect(200);
            Document feed = Jsoup.parse(answer.text(), "", Parser.xmlParser());
            return feed.select("entry").stream()
                            .anyMatch(entry -> entry.select("link").stream()
                                            .anyMatch(link -> link.attr("href").equals(articleUrl))
                                    && entry.select("title").text().equals(title))
                    ? Optional.of(true)
                    : Optional.empty();
        });
        return site.url("/feed.atom");
    }

    private String page(String url) {
        return get(url).expect(200).text();
    }

    private Answer get(String url) {
        return site.get(URI.create(url).getRawPath()).send();
    }

    String url(String articleId) {
        return publishing.url(path(articleId));
    }

    private static String path(String articleId) {
        return "/api/v1/publications/" + articleId;
    }
}
