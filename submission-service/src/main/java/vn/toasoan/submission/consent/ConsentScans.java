package vn.toasoan.submission.consent;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.media.KeptElsewhere;
import vn.toasoan.submission.media.Vault;
import vn.toasoan.submission.problem.Refusal;

/** Keeps scans of signed papers, by the checks of any upload. */
@ApplicationScoped
class ConsentScans implements KeptElsewhere {

    private final ConsentShelf shelf;
    private final Vault vault;
    private final Clock clock;

    ConsentScans(ConsentShelf shelf, Vault vault, Clock clock) {
        this.shelf = shelf;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param added false where the consent has this very scan already */
    record Outcome(ConsentScan scan, boolean added) {}

    /** The file first, outside of any transaction, then the row. */
    Uni<Outcome> keep(UUID consent, Path upload, Caller caller) {
        return Panache.withSession(() -> shelf.find(consent))
                .chain(() -> vault.keepChecked(upload))
                .chain(file -> Panache.withTransaction(
                        // locked: of the same scan sent twice at once, the second finds the first
                        () -> shelf.lock(consent).chain(() -> place(consent, file, caller))));
    }

    private Uni<Outcome> place(UUID consent, Vault.Kept file, Caller caller) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from ConsentScan s where s.consentId = :consent and s.sha256 = :sha",
                                ConsentScan.class)
                        .setParameter("consent", consent)
                        .setParameter("sha", file.sha256())
                        .getSingleResultOrNull()
                        .chain(known -> {
                            if (known != null) {
                                return Uni.createFrom().item(new Outcome(known, false));
                            }
                            ConsentScan scan = ConsentScan.of(
                                    UuidCreator.getTimeOrderedEpoch(),
                                    consent,
                                    file,
                                    caller.subject(),
                                    clock.instant());
                            return session.persist(scan).replaceWith(new Outcome(scan, true));
                        }));
    }

    /** Refuses where the consent has none. */
    Uni<ConsentScan> newest(UUID consent) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from ConsentScan s where s.consentId = :consent order by s.id desc", ConsentScan.class)
                        .setParameter("consent", consent)
                        .setMaxResults(1)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(Refusal::notFound);
    }

    @Override
    public Uni<Set<String>> spokenOf(List<String> hashes) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "select distinct s.sha256 from ConsentScan s where s.sha256 in :hashes", String.class)
                        .setParameter("hashes", hashes)
                        .getResultList())
                .map(Set::copyOf);
    }
}
