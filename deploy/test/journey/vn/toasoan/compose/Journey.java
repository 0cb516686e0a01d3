package vn.toasoan.compose;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import vn.toasoan.local.api.Answer;
import vn.toasoan.local.api.Api;
import vn.toasoan.local.api.Json;
import vn.toasoan.local.keycloak.DemoPeople;

/**
 * The journey of {@code ./toasoan demo} against a compose deployment, through the edge alone. Run by
 * {@code deploy/test/compose-journey} as a source file, on the class path of {@code deploy/local}.
 */
final class Journey {

    private final Deployment deployment;
    private final Checks checks = new Checks();
    private final Article article;
    private String url;
    private Document page;

    private Journey(Deployment deployment) {
        this.deployment = deployment;
        this.article = new Article(deployment);
    }

    /** @param arguments the deployment's folder; {@code people} to add the demo people first */
    public static void main(String[] arguments) {
        Journey journey = new Journey(new Deployment(Path.of(arguments[0])));
        if (List.of(arguments).contains("people")) {
            journey.checks.must("the admin adds the people on the loopback console", journey.deployment::addPeople);
        }
        journey.walk();
        journey.consequences();
        if (!List.of(arguments).contains("quick")) {
            journey.fromOutside();
        }
        System.exit(journey.checks.failed() == 0 ? 0 : 1);
    }

    private void walk() {
        checks.must("a teacher signs in and writes a draft", article::draft);
        checks.must("uploads two photos", article::upload);
        checks.must("hands it in", () -> article.handIn(1));
        checks.must("the board sees it", () -> article.boardSeesIt(1));
        checks.must("the board asks for a change", () ->
                article.boardDecides(Map.of("type", "REQUEST_CHANGES", "reason", article.reason()), "RETURNED"));
        checks.must("the teacher sees it returned", () -> article.becomes("RETURNED"));
        checks.must("revises it", article::revise);
        checks.must("hands it in again", () -> article.handIn(2));
        checks.must("the board sees it again", () -> article.boardSeesIt(2));
        checks.must("answers the gates", article::boardAnswersGates);
        checks.must("approves", () -> article.boardDecides(Map.of("type", "APPROVE"), "APPROVED"));
        checks.must("the teacher sees it accepted", () -> article.becomes("ACCEPTED"));
    }

    private void consequences() {
        checks.must("it is published with every consequence", this::isPublished);
        checks.that("the edge serves its page from a file, tagged with its hash", this::hasPage);
        checks.that("the same page again costs a 304", this::isNotModified);
        checks.that("and so does its compressed form, under a tag of its own", this::isNotModifiedCompressed);
        checks.that("its pictures have the bytes that their names promise", this::hasPictures);
        checks.that("it stands in the feed", this::isInFeed);
        checks.that("the archive holds it with the hashes of its pictures", this::isFiled);
        checks.that("the author was told by mail", this::isTold);
        checks.that("the district reads it on its own Kafka listener", () ->
                new Offices(deployment).readPublic(article.id()));
    }

    private String isPublished() {
        Api board = deployment.as(DemoPeople.named("quyen.bbt"));
        JsonNode publication = Deployment.await("The publication", () -> {
            Answer answer = board.get("/api/v1/publications/" + article.id()).send().expect(200, 404);
            return answer.status() == 200 && isDone(answer.json()) ? Optional.of(answer.json()) : Optional.empty();
        });
        url = publication.path("url").asText();
        return url;
    }

    private static boolean isDone(JsonNode publication) {
        List<JsonNode> consequences = Json.items(publication.path("consequences"));
        return publication.path("state").asText().equals("PUBLISHED")
                && !consequences.isEmpty()
                && consequences.stream().allMatch(each -> each.path("state").asText().equals("DONE"));
    }

    private String hasPage() {
        Answer answer = deployment.site().get(path()).send().expect(200);
        page = Jsoup.parse(answer.text(), url);
        Checks.require(page.title().contains(article.title()), "its title is " + page.title());
        Checks.require(!page.html().contains("alert("), "it carries the draft's script");
        String tag = "\"" + sha256(answer.body()) + "\"";
        Checks.require(tag.equals(answer.etag()), "its tag is " + answer.etag() + " instead of " + tag);
        Checks.require(answer.header("Content-Security-Policy").startsWith("default-src 'none'"), "it has no policy");
        return tag;
    }

    private String isNotModified() {
        Answer first = deployment.site().get(path()).send().expect(200);
        deployment.site().get(path()).header("If-None-Match", first.etag()).send().expect(304);
        return "";
    }

    private String isNotModifiedCompressed() {
        Answer first = deployment.site().get(path()).header("Accept-Encoding", "gzip").send().expect(200);
        Checks.require("gzip".equals(first.header("Content-Encoding")), "it is not compressed");
        deployment.site()
                .get(path())
                .header("Accept-Encoding", "gzip")
                .header("If-None-Match", first.etag())
                .send()
                .expect(304);
        return first.etag();
    }

    private String hasPictures() {
        List<String> pictures = page.select("img").stream()
                .map(image -> image.absUrl("src"))
                .filter(source -> source.endsWith(".jpg"))
                .distinct()
                .toList();
        for (String picture : pictures) {
            byte[] bytes = deployment.site().get(URI.create(picture).getRawPath()).send().expect(200).body();
            Checks.require(picture.endsWith("/" + sha256(bytes) + ".jpg"), picture + " has other bytes");
        }
        Checks.require(pictures.size() == 2, "the page shows " + pictures.size() + " pictures");
        return "";
    }

    private String isInFeed() {
        return Deployment.await("The entry in the feed", () ->
                deployment.site().get("/feed.atom").send().expect(200).text().contains(url)
                        ? Optional.of("/feed.atom")
                        : Optional.empty());
    }

    private String isFiled() {
        Api archivist = deployment.as(DemoPeople.named("diep.luutru"));
        String id = Deployment.await("The record", () -> Json.items(archivist
                        .get("/api/v1/records?articleId=" + article.id()).send().expect(200).json().path("items"))
                .stream()
                .map(item -> item.path("id").asText(item.path("recordId").asText()))
                .findFirst());
        JsonNode record = archivist.get("/api/v1/records/" + id).send().expect(200).json();
        for (String hash : article.imageHashes()) {
            Checks.require(record.path("files").toString().contains(hash), "a picture is missing: " + hash);
        }
        return record.path("classCode").asText();
    }

    private String isTold() {
        String box = "/api/user/" + DemoPeople.named("lan.to1").email().replace("@", "%40") + "/messages/INBOX";
        return Deployment.await("The mail", () -> Json.items(
                        deployment.mail().get(box).send().expect(200, 400).json()).stream()
                .map(mail -> mail.path("subject").asText())
                .filter(subject -> subject.startsWith("Bài đã đăng"))
                .findFirst());
    }

    /** What somebody outside must not get at. */
    private void fromOutside() {
        for (String path : List.of("/q/health", "/q/metrics", "/q/openapi", "/q/swagger-ui/", "/q/dev-ui",
                "/internal/media/" + "0".repeat(64), "/api/v1/unknown")) {
            for (String host : List.of("SITE_URL", "API_URL", "ID_URL")) {
                checks.that("the edge hides " + path + " at " + host, () -> hidden(host, path));
            }
        }
        for (String path : List.of("/admin/", "/admin/master/console/", "/realms/master", "/metrics", "/health",
                "/realms/toasoan/clients-registrations/default")) {
            checks.that("the edge hides Keycloak's " + path, () -> hidden("ID_URL", path));
        }
        checks.that("the API wants a token", () ->
                "" + deployment.anonymous("API_URL").get("/api/v1/articles").send().expect(401).status());
        checks.that("the API answers with its security headers", this::apiHeaders);
        Offices offices = new Offices(deployment);
        checks.that("submission's principal cannot forge an ArticleApproved", () -> offices.mayNotWrite(
                "submission-service", "review.article.v1", "vn.toasoan.review.article.article-approved.v1"));
        checks.that("the district reads no internal topic", () -> offices.mayNotRead("district", "review.article.v1"));
        checks.that("the district reads no addresses", () -> offices.mayNotRead("district", "submission.person.v1"));
        checks.that("the district writes nothing", () ->
                offices.mayNotWrite("district", "public.article.v1", "vn.toasoan.public.article.published.v1"));
        checks.that("the operator reads no unpublished text", () ->
                offices.mayNotRead("operator", "submission.article.v1"));
        checks.that("a wrong Kafka password opens nothing", () -> offices.mayNotEnter("district"));
    }

    private String hidden(String host, String path) {
        return "" + deployment.anonymous(host).get(path).send().expect(404).status();
    }

    private String apiHeaders() {
        Answer answer = deployment.anonymous("API_URL").get("/api/v1/articles").send();
        for (String name : List.of("Strict-Transport-Security", "X-Content-Type-Options", "X-Frame-Options",
                "Content-Security-Policy", "Referrer-Policy")) {
            Checks.require(answer.header(name) != null, name + " is missing");
        }
        Checks.require(answer.header("Server") == null, "Server: " + answer.header("Server"));
        return "";
    }

    private String path() {
        return URI.create(url).getRawPath();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
