package vn.toasoan.submission.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.submission.article.Drafts.assertProblem;

import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;
import vn.toasoan.submission.article.Drafts;
import vn.toasoan.submission.media.Documents;
import vn.toasoan.submission.media.Photos;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.virus.ToldScan;
import vn.toasoan.submission.virus.VirusScan;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ServiceStack;

@SubmissionServiceTest
class MailIntakeTest {

    private static final Staff YEN = Staff.COMMS_OFFICER;
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    /** In another month, and not so long ago that it would be passed over. */
    private static final Instant LAST_MONTH = NOW.atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
            .withDayOfMonth(1)
            .minusDays(3)
            .toInstant()
            .truncatedTo(ChronoUnit.SECONDS);

    private static final byte[] SVG = "<svg onload='x'/>".getBytes(StandardCharsets.UTF_8);

    @Inject
    MailRound round;

    @Inject
    VirusScan scan;

    private SchoolMailbox mailbox;

    @BeforeEach
    void openTheMailbox() {
        mailbox = SchoolMailbox.open();
        PostgresServer.shared().execute(ServiceStack.database(), """
                delete from intake_mark;
                insert into person (id, display_name, email, locale, active, roles, teams, leads, version) values
                ('lan', 'Trần Thị Ngọc Lan', 'Lan.Thu@example.edu.vn', 'vi', true, '{contributor}', '{to-1}', '{}', 1)
                on conflict (id) do update set email = excluded.email, teams = excluded.teams, active = true""");
    }

    @AfterEach
    void closeTheMailbox() {
        mailbox.close();
    }

    @Test
    void aMailOfATeacherWaitsWithItsOriginalAndItsCheckedFiles() {
        // Given
        String id = id();
        byte[] photo = Photos.fromPhone(60, 40, 1);
        String mail = Mails.withFiles(id, "lan.thu@example.edu.vn", photo, Documents.pdf(), SVG);
        mailbox.receive(mail, NOW);

        // When
        int added = mailbox.look(round);

        // Then
        assertThat(added).isEqualTo(1);
        Response item = item(id);
        assertThat(item.<String>path("state")).isEqualTo("WAITING");
        assertThat(item.<String>path("senderId")).isEqualTo("lan");
        assertThat(item.<String>path("senderName")).isEqualTo("Trần Thị Ngọc Lan");
        assertThat(item.<String>path("team")).isEqualTo("to-1");
        assertThat(item.<String>path("subject")).isEqualTo("Ngày hội đọc sách");
        assertThat(item.<String>path("body")).isEqualTo("<p>Sáng nay <strong>sân trường</strong> thành phòng đọc.</p>");
        assertThat(Instant.parse(item.<String>path("receivedAt"))).isEqualTo(NOW);
        assertThat(item.<List<String>>path("parts.type")).containsExactly("image/jpeg", "application/pdf", null);
        assertThat(item.<List<String>>path("parts.refusal")).containsExactly(null, null, "UNSUPPORTED_ATTACHMENT");
        assertThat(item.<List<String>>path("parts.fileName")).containsExactly("anh.jpg", "ke-hoach.pdf", "la.svg");
        assertThat(get(item, "/original").asString().replace("\r\n", "\n")).isEqualTo(mail);
        assertThat(get(item, "/original").header("Content-Disposition")).startsWith("attachment");
        assertThat(new String(get(item, "/parts/1/content").asByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("MAYANH");
        assertThat(get(item, "/parts/2/content").asByteArray()).isEqualTo(Documents.pdf());
        assertThat(get(item, "/parts/3/content").statusCode()).isEqualTo(404);
    }

    @Test
    void theSameMessageIsOneItemHoweverOftenItComes() {
        // Given
        String id = id();
        mailbox.receive(Mails.plain("Message-ID: <" + id + ">\nFrom: la@example.org\n", "Một"), NOW);
        mailbox.receive(Mails.plain("Message-ID: <" + id + ">\nFrom: la@example.org\n", "Một"), NOW);
        String nameless = "From: la@example.org\nX-Nr: " + id + "\n";
        mailbox.receive(Mails.plain(nameless, "Không tên"), NOW);
        mailbox.receive(Mails.plain(nameless, "Không tên"), NOW);

        // When
        int first = mailbox.look(round);
        int second = mailbox.look(round);
        PostgresServer.shared().execute(ServiceStack.database(), "delete from intake_mark");
        int fromTheBeginning = mailbox.look(round);

        // Then
        assertThat(List.of(first, second, fromTheBeginning)).containsExactly(2, 0, 0);
    }

    @Test
    void aStrangersMailWaitsForTheCommsOfficerWhoSaysWhoseItIs() {
        // Given
        String id = id();
        mailbox.receive(Mails.plain("Message-ID: <" + id + ">\nFrom: la@example.org\n", "Xin gửi bài"), NOW);
        mailbox.look(round);
        Response item = item(id);
        String path = path(item);
        Response ofTheLead = Staff.HOA.asks().get(path);

        // When
        Response nobodys = accept(YEN, path, "\"0\"", Map.of("topic", "ngoai-khoa", "team", "to-1"));
        Response stale = accept(YEN, path, "\"7\"", Map.of("topic", "ngoai-khoa", "team", "to-1"));
        Response accepted =
                accept(YEN, path, "\"0\"", Map.of("topic", "ngoai-khoa", "team", "to-1", "authors", List.of("lan")));
        Response again = accept(YEN, path, "\"1\"", Map.of("topic", "ngoai-khoa"));

        // Then
        assertThat(item.<String>path("senderId")).isNull();
        assertProblem(ofTheLead, 404, "NOT_FOUND");
        assertProblem(nobodys, 422, "VALIDATION");
        assertProblem(stale, 412, "STALE_VERSION");
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(201);
        assertProblem(again, 409, "INTAKE_DECIDED");
        assertThat(Drafts.shown(accepted.path("articleId")).<String>path("body"))
                .isEqualTo("<p>Xin gửi bài</p>");
    }

    @Test
    void whatCameLastMonthCountsForLastMonthAndItsPicturesAreLookedAtFirst() {
        // Given
        String id = id();
        byte[] photo = Photos.jpeg(50, 40);
        mailbox.receive(Mails.withFiles(id, "lan.thu@example.edu.vn", photo, Documents.pdf(), photo), LAST_MONTH);
        mailbox.look(round);
        Response accepted = accept(Staff.HOA, path(item(id)), "\"0\"", Map.of("topic", "ngoai-khoa"));
        String article = accepted.path("articleId");
        Response unseen = submit(article);
        String image = Drafts.shown(article).path("media[0].mediaId");
        Staff.LAN
                .asks()
                .header("If-Match", "\"0\"")
                .body(Map.of("alt", "Sân trường", "identifiablePupil", false))
                .put("/api/v1/media/" + image);

        // When
        Response submitted = submit(article);

        // Then
        assertThat(unseen.statusCode()).isIn(409, 422);
        assertThat(submitted.statusCode()).as(submitted.asString()).isEqualTo(200);
        assertThat(Drafts.shown(article).<List<Object>>path("media")).hasSize(1);
        assertThat(Staff.LAN
                        .asks()
                        .get("/api/v1/articles/" + article + "/attachments")
                        .<List<String>>path("items.fileName"))
                .containsExactly("ke-hoach.pdf");
        Response lines = YEN.asks().get("/api/v1/obligations/entries?articleId=" + article);
        assertThat(lines.<List<String>>path("items.month"))
                .as(lines.asString())
                .containsExactly(LAST_MONTH
                        .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                        .toLocalDate()
                        .toString()
                        .substring(0, 7));
    }

    @Test
    void aVirusIsRefusedAndRecordedAndTheMailIsNotHandedOut() {
        // Given
        String id = id();
        byte[] infected = Documents.pdf();
        mailbox.receive(Mails.withFiles(id, "la@example.org", Photos.jpeg(30, 30), infected, Photos.jpeg(20, 20)), NOW);
        QuarkusMock.installMockForInstance(
                ToldScan.saying(file -> Optional.of("Eicar-Test-Signature").filter(name -> holds(file, infected))),
                scan);

        // When
        mailbox.look(round);

        // Then
        Response item = item(id);
        assertThat(item.<List<String>>path("parts.refusal")).containsExactly(null, "ATTACHMENT_INFECTED", null);
        assertThat(item.<List<String>>path("parts.found")).containsExactly(null, "Eicar-Test-Signature", null);
        assertProblem(get(item, "/original"), 409, "INTAKE_INFECTED");
        assertThat(get(item, "/parts/2/content").statusCode()).isEqualTo(404);
    }

    @Test
    void aScannerThatIsAwayHoldsTheMailBackUntilItAnswers() {
        // Given
        String id = id();
        mailbox.receive(Mails.withFiles(id, "la@example.org", Photos.jpeg(30, 31), Documents.pdf(), SVG), NOW);
        boolean[] away = {true};
        QuarkusMock.installMockForInstance(
                ToldScan.saying(file -> {
                    if (away[0]) {
                        throw Refusal.of(Refusal.Kind.UNAVAILABLE, "VIRUS_SCAN_AWAY");
                    }
                    return Optional.empty();
                }),
                scan);

        // When
        Throwable failure = org.assertj.core.api.Assertions.catchThrowable(() -> mailbox.look(round));
        away[0] = false;
        int later = mailbox.look(round);

        // Then
        assertThat(failure).hasMessageContaining("VIRUS_SCAN_AWAY");
        assertThat(later).isEqualTo(1);
    }

    @Test
    void whatIsPutAsideStaysWithItsReason() {
        // Given
        String id = id();
        mailbox.receive(Mails.plain("Message-ID: <" + id + ">\nFrom: la@example.org\n", "Quảng cáo"), NOW);
        mailbox.look(round);
        String path = path(item(id));

        // When
        Response silent = YEN.asks().header("If-Match", "\"0\"").body("{}").post(path + "/dismiss");
        Response dismissed = YEN.asks()
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "Thư quảng cáo"))
                .post(path + "/dismiss");

        // Then
        assertProblem(silent, 422, "VALIDATION");
        assertThat(dismissed.<String>path("state")).isEqualTo("DISMISSED");
        assertThat(dismissed.<String>path("reason")).isEqualTo("Thư quảng cáo");
        assertThat(get(dismissed, "/original").statusCode()).isEqualTo(200);
        assertThat(YEN.asks().get("/api/v1/intake?state=DISMISSED&limit=100").<List<String>>path("items.id"))
                .contains(dismissed.<String>path("id"));
    }

    private static boolean holds(Path file, byte[] content) {
        try {
            return java.util.Arrays.equals(Files.readAllBytes(file), content);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String id() {
        return UUID.randomUUID() + "@mail.example";
    }

    private static Response item(String messageId) {
        try (Connection connection = PostgresServer.shared().connect(ServiceStack.database());
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select id from intake_item where message_id = '<" + messageId + ">'")) {
            assertThat(row.next()).isTrue();
            return YEN.asks().get("/api/v1/intake/" + row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String path(Response item) {
        return "/api/v1/intake/" + item.path("id");
    }

    private static Response get(Response item, String what) {
        return YEN.asks().get(path(item) + what);
    }

    private static Response accept(Staff who, String path, String etag, Map<String, Object> request) {
        return who.asks().header("If-Match", etag).body(request).post(path + "/accept");
    }

    private static Response submit(String article) {
        return Staff.LAN
                .asks()
                .header("If-Match", Drafts.etag(article))
                .post("/api/v1/articles/" + article + "/submit");
    }
}
