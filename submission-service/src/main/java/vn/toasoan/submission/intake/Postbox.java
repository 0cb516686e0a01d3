package vn.toasoan.submission.intake;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toasoan.submission.media.Vault;
import vn.toasoan.submission.people.People;
import vn.toasoan.submission.people.Person;
import vn.toasoan.submission.problem.Refusal;

/** Makes an item of a mail: files first, the row last, so that a crash in between leaves only bytes that nobody speaks of. */
@ApplicationScoped
class Postbox {

    /** Of the server, not of the file: the mail is taken again at the next round. */
    private static final Set<Refusal.Kind> PASSING = Set.of(Refusal.Kind.UNAVAILABLE, Refusal.Kind.FULL);

    private final Vault vault;
    private final IntakeShelf shelf;
    private final People people;
    private final Clock clock;
    private final Vertx vertx;

    Postbox(Vault vault, IntakeShelf shelf, People people, Clock clock, Vertx vertx) {
        this.vault = vault;
        this.shelf = shelf;
        this.people = people;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** Id of the item; null where there is one of this message already. */
    Uni<UUID> take(ImapMailbox.Fetched mail, long uidValidity, String mailbox) {
        if (mail.file() == null) {
            String number = "uid:" + mailbox + ":" + uidValidity + ":" + mail.uid();
            return add(arrival(mail, number, Letter.unreadable("MAIL_TOO_LARGE"), null, List.of()));
        }
        return UniHelper.toUni(
                        vertx.executeBlocking(() -> LetterReader.read(mail.file(), vault::newTemporaryFile), false))
                .chain(letter -> known(letter.messageId())
                        .chain(known -> known ? Uni.createFrom().nullItem() : keep(mail, letter))
                        .eventually(() -> letter.enclosures().forEach(Postbox::delete)));
    }

    private Uni<Boolean> known(String messageId) {
        return messageId == null
                ? Uni.createFrom().item(false)
                : Panache.withSession(() -> shelf.ofMessage(messageId)).map(id -> id != null);
    }

    private Uni<UUID> keep(ImapMailbox.Fetched mail, Letter letter) {
        return vault.keepAsItIs(mail.file(), "message/rfc822")
                .chain(original -> keep(letter.enclosures()).chain(parts -> {
                    String id = letter.messageId() == null ? "sha256:" + original.sha256() : letter.messageId();
                    return add(arrival(mail, id, letter, original, parts));
                }));
    }

    private Uni<List<IntakePart>> keep(List<Letter.Enclosed> enclosures) {
        List<IntakePart> parts = new ArrayList<>();
        Uni<Void> kept = Uni.createFrom().voidItem();
        for (Letter.Enclosed enclosed : enclosures) {
            kept = kept.chain(() -> keep(enclosed, parts.size() + 1))
                    .invoke(parts::add)
                    .replaceWithVoid();
        }
        return kept.replaceWith(parts);
    }

    private Uni<IntakePart> keep(Letter.Enclosed enclosed, int position) {
        if (enclosed.file() == null) {
            return Uni.createFrom().item(IntakePart.refused(position, enclosed.fileName(), enclosed.refusal(), null));
        }
        return vault.keepChecked(enclosed.file())
                .map(file -> IntakePart.kept(position, enclosed.fileName(), file))
                .onFailure(Refusal.class)
                .recoverWithUni(e -> refused(enclosed, position, e))
                .onFailure(e -> !(e instanceof Refusal || e instanceof UncheckedIOException))
                .recoverWithItem(
                        () -> IntakePart.refused(position, enclosed.fileName(), "ATTACHMENT_UNREADABLE", null));
    }

    private static Uni<IntakePart> refused(Letter.Enclosed enclosed, int position, Refusal refusal) {
        if (PASSING.contains(refusal.kind())) {
            return Uni.createFrom().failure(refusal);
        }
        Object found = refusal.facts().get("found");
        return Uni.createFrom()
                .item(IntakePart.refused(
                        position, enclosed.fileName(), refusal.code(), found == null ? null : found.toString()));
    }

    private static Arrival arrival(
            ImapMailbox.Fetched mail, String id, Letter letter, Vault.Kept original, List<IntakePart> parts) {
        return new Arrival(
                IntakeChannel.EMAIL,
                id,
                mail.receivedAt(),
                null,
                letter.sender(),
                null,
                letter.subject(),
                letter.body(),
                original,
                parts,
                letter.fault());
    }

    private Uni<UUID> add(Arrival arrival) {
        return Panache.withTransaction(() -> person(arrival.sender().address())
                .map(person ->
                        person == null ? arrival : arrival.from(arrival.sender().is(person.id()), teamOf(person)))
                .chain(known -> shelf.add(known, clock.instant())));
    }

    private Uni<Person> person(String address) {
        return address == null ? Uni.createFrom().nullItem() : people.withAddress(address);
    }

    /** Whoever belongs to several is asked by a clerk. */
    static String teamOf(Person person) {
        return person.belongsTo().size() == 1 ? person.belongsTo().getFirst() : null;
    }

    private static void delete(Letter.Enclosed enclosed) {
        if (enclosed.file() != null) {
            enclosed.file().toFile().delete();
        }
    }
}
