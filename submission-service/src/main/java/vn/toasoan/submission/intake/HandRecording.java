package vn.toasoan.submission.intake;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.media.Vault;
import vn.toasoan.submission.people.People;
import vn.toasoan.submission.people.Person;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.Refusal.Kind;

/** Takes in what a clerk records by hand: a person is there to hear of a bad file, so nothing of it is kept then. */
@ApplicationScoped
class HandRecording {

    private final Vault vault;
    private final IntakeShelf shelf;
    private final People people;
    private final Clock clock;

    HandRecording(Vault vault, IntakeShelf shelf, People people, Clock clock) {
        this.vault = vault;
        this.shelf = shelf;
        this.people = people;
        this.clock = clock;
    }

    /** @param added false where the same screenshot of the same moment was recorded before */
    record Outcome(IntakeItem item, boolean added) {}

    Uni<Outcome> record(HandForm form, Caller clerk) {
        HandForm.Said said = form.read(clock.instant());
        return Panache.withSession(() -> people.active(said.senderId()))
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.of(Kind.INVALID, "VALIDATION").at("/senderId", "UNKNOWN_PERSON"))
                .chain(person -> vault.keepChecked(form.screenshotFile())
                        .invoke(HandRecording::requirePicture)
                        .chain(screenshot ->
                                keep(said.files()).map(parts -> arrival(said, person, clerk, screenshot, parts))))
                .chain(this::add);
    }

    private static void requirePicture(Vault.Kept file) {
        if (!file.isPicture()) {
            throw Refusal.of(Kind.UNSUPPORTED_TYPE, "UNSUPPORTED_IMAGE")
                    .about(file.type())
                    .with("detected", file.type());
        }
    }

    private Uni<List<IntakePart>> keep(List<FileUpload> files) {
        List<IntakePart> parts = new ArrayList<>();
        Uni<Void> kept = Uni.createFrom().voidItem();
        for (FileUpload file : files) {
            kept = kept.chain(() -> vault.keepChecked(file.uploadedFile()))
                    .invoke(checked ->
                            parts.add(IntakePart.kept(parts.size() + 1, Vault.harmlessName(file.fileName()), checked)))
                    .replaceWithVoid();
        }
        return kept.replaceWith(parts);
    }

    private static Arrival arrival(
            HandForm.Said said, Person person, Caller clerk, Vault.Kept screenshot, List<IntakePart> parts) {
        return new Arrival(
                IntakeChannel.ZALO,
                "zalo:" + person.id() + ":" + said.receivedAt() + ":" + screenshot.sha256(),
                said.receivedAt(),
                clerk.subject(),
                new Sender(null, person.displayName(), person.id()),
                said.team() == null ? Postbox.teamOf(person) : said.team(),
                said.subject(),
                LetterText.paragraphs(said.text()),
                screenshot,
                parts,
                null);
    }

    private Uni<Outcome> add(Arrival arrival) {
        return Panache.withTransaction(() -> shelf.add(arrival, clock.instant())
                .chain(added ->
                        known(arrival, added).chain(shelf::find).map(item -> new Outcome(item, added != null))));
    }

    private Uni<UUID> known(Arrival arrival, UUID added) {
        return added == null
                ? shelf.ofMessage(arrival.messageId())
                : Uni.createFrom().item(added);
    }
}
