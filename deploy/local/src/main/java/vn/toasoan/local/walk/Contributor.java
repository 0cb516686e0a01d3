package vn.toasoan.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import vn.toasoan.local.api.Answer;
import vn.toasoan.local.api.Api;
import vn.toasoan.local.api.Json;
import vn.toasoan.local.api.Multipart;
import vn.toasoan.local.keycloak.DemoPerson;
import vn.toasoan.local.service.ServiceName;

/** The author at work: drafts, illustrates, hands in, follows what becomes of it, revises. */
final class Contributor {

    private static final String ARTICLES = "/api/v1/articles";

    private final Newsroom newsroom;
    private final Api api;
    private final Sample sample;
    private final Map<String, String> mediaIds = new LinkedHashMap<>();
    private String articleId;

    Contributor(Newsroom newsroom, DemoPerson person, Sample sample) {
        this.newsroom = newsroom;
        this.api = newsroom.as(person, ServiceName.SUBMISSION);
        this.sample = sample;
    }

    String articleId() {
        return articleId;
    }

    String draft() {
        articleId = api.post(ARTICLES)
                .once()
                .json(sample.draft())
                .send()
                .expect(201)
                .json()
                .path("id")
                .asText();
        return url();
    }

    String upload() {
        for (Photo photo : sample.photos()) {
            List<String> traces = CameraData.of(photo.bytes()).traces();
            NotAsPromised.unless(
                    traces.containsAll(List.of("EXIF", "GPS", "thumbnail", "XMP")),
                    photo.file() + " proves nothing: it carries only " + traces);
            mediaIds.put(photo.key(), upload(photo).path("id").asText());
        }
        int images = article().json().path("media").size();
        NotAsPromised.unless(images == mediaIds.size(), "The draft shows " + images + " images");
        return url();
    }

    private JsonNode upload(Photo photo) {
        Multipart form = new Multipart()
                .field("articleId", articleId)
                .field("alt", photo.alt())
                .field("credit", photo.credit())
                .field("identifiablePupil", "false");
        if (!photo.caption().isEmpty()) {
            form.field("caption", photo.caption());
        }
        form.file("file", photo.file(), "image/jpeg", photo.bytes());
        return api.post("/api/v1/media")
                .once()
                .multipart(form)
                .send()
                .expect(201)
                .json();
    }

    /** The stored image is upright, has the hash that is announced for it, and carries nothing of the camera. */
    String storedImagesAreClean() {
        for (JsonNode image : Json.items(article().json().path("media"))) {
            String path = "/api/v1/media/" + image.path("mediaId").asText() + "/content";
            byte[] bytes = api.get(path).send().expect(200).body();
            CameraData data = CameraData.of(bytes);
            NotAsPromised.unless(data.traces().isEmpty(), api.url(path) + " still carries " + data.traces());
            NotAsPromised.unless(
                    Sha256.of(bytes).equals(image.path("sha256").asText()), api.url(path) + " has another SHA-256");
            requireSize(bytes, image, api.url(path));
        }
        JsonNode turned = Json.items(article().json().path("media")).getLast();
        NotAsPromised.unless(
                turned.path("height").asInt() > turned.path("width").asInt(),
                "The photo taken upright (orientation 6) lies on its side");
        return "no EXIF, GPS, XMP or preview; the upright photo is upright";
    }

    private static void requireSize(byte[] bytes, JsonNode image, String url) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
            NotAsPromised.unless(
                    picture.getWidth() == image.path("width").asInt()
                            && picture.getHeight() == image.path("height").asInt(),
                    url + " has another size than announced");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String handIn(int revision) {
        Answer before = article();
        Newsroom.command(
                api.post(path() + "/submit").ifMatch(before.etag()).json(Map.of()),
                () -> state().equals("SUBMITTED")
                        && article().json().path("revision").asInt() == revision);
        JsonNode article = article().json();
        NotAsPromised.unless(
                article.path("revision").asInt() == revision,
                "Handed in as revision " + article.path("revision").asInt() + " instead of " + revision);
        return api.url(path() + "/revisions/" + revision);
    }

    String isReturned() {
        newsroom.await("The board's request at the author's desk", () -> whenState("RETURNED"));
        String progress = api.get(path() + "/progress").send().expect(200).text();
        NotAsPromised.unless(
                progress.contains(sample.changeRequest()),
                "The board's reason is missing in the progress: " + progress);
        return api.url(path() + "/progress");
    }

    String isAccepted() {
        newsroom.await("The approval at the author's desk", () -> whenState("ACCEPTED"));
        return api.url(path() + "/progress");
    }

    String revise() {
        JsonNode revised = sample.revised(mediaIds);
        Newsroom.command(
                api.put(path()).ifMatch(article().etag()).json(revised),
                () -> article().json().path("title").equals(revised.path("title")));
        for (Photo photo : sample.photos()) {
            if (!photo.lateCaption().isEmpty()) {
                describe(photo);
            }
        }
        return url();
    }

    private void describe(Photo photo) {
        String path = "/api/v1/media/" + mediaIds.get(photo.key());
        Answer before = api.get(path).send().expect(200);
        ObjectNode changed = ((ObjectNode) Json.read("{}"))
                .put("alt", photo.alt())
                .put("caption", photo.lateCaption())
                .put("credit", photo.credit())
                .put("identifiablePupil", false);
        Newsroom.command(
                api.put(path).ifMatch(before.etag()).json(changed),
                () -> api.get(path).send().expect(200).json().path("caption").equals(changed.path("caption")));
    }

    /** The frozen text of a revision, as submission keeps it. */
    JsonNode revision(int number) {
        return api.get(path() + "/revisions/" + number).send().expect(200).json();
    }

    private Optional<String> whenState(String wanted) {
        return state().equals(wanted) ? Optional.of(wanted) : Optional.empty();
    }

    private String state() {
        return article().json().path("state").asText();
    }

    private Answer article() {
        return api.get(path()).send().expect(200);
    }

    private String path() {
        return ARTICLES + "/" + articleId;
    }

    String url() {
        return api.url(path());
    }
}
