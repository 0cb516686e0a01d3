package vn.toasoan.submission.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;
import vn.toasoan.submission.article.Drafts;
import vn.toasoan.submission.consent.ConsentFixture;
import vn.toasoan.submission.intake.IntakeFixture;

@SubmissionServiceTest
class MediaSweepTest {

    @Inject
    MediaSweep sweep;

    @Inject
    MediaStore store;

    @Test
    void oldBytesThatNoRowSpeaksOfGoAndAllOthersStay() throws Throwable {
        // Given
        String shown = MediaTest.upload(Staff.LAN, Drafts.draft(), Photos.jpeg(71, 40), "Sân trường", "false")
                .path("sha256");
        age(store.find(shown).orElseThrow());
        String waiting = Staff.COMMS_OFFICER
                .asks()
                .get("/api/v1/intake/" + IntakeFixture.waiting("to-1"))
                .path("parts[0].sha256");
        age(store.find(waiting).orElseThrow());
        String paper = given().auth()
                .oauth2(Staff.COMMS_OFFICER.token())
                .multiPart("file", "phieu.jpg", Photos.jpeg(72, 41), "image/jpeg")
                .post("/api/v1/consents/" + ConsentFixture.given() + "/evidence")
                .path("sha256");
        age(store.find(paper).orElseThrow());
        String orphan = orphan("0a");
        age(store.find(orphan).orElseThrow());
        String upload = orphan("0b");
        Path dead = store.newTemporaryFile();
        age(dead);

        // When
        VertxContextSupport.subscribeAndAwait(sweep::sweep);

        // Then
        assertThat(store.find(shown)).isPresent();
        assertThat(store.find(waiting)).isPresent();
        assertThat(store.find(paper)).isPresent();
        assertThat(store.find(orphan)).isEmpty();
        assertThat(store.find(upload)).isPresent();
        assertThat(dead).doesNotExist();
    }

    /** As an upload that died between its file and its row leaves it. */
    private String orphan(String start) throws Exception {
        String hash = start.repeat(32);
        Path file = store.newTemporaryFile();
        Files.write(file, Photos.jpeg(8, 8));
        store.keep(file, hash);
        return hash;
    }

    private static void age(Path file) throws Exception {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    }
}
