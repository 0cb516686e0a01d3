package vn.toasoan.archive.record.filing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.toasoan.archive.record.ManifestEntry;
import vn.toasoan.archive.store.RecordStore;
import vn.toasoan.archive.store.Sha256;
import vn.toasoan.archive.store.StoredFile;

/** Brings the files of an edition into the store, one after the other. What an earlier attempt brought is read, not fetched. */
@ApplicationScoped
class FileCopies {

    private final RecordStore store;
    private final MediaSource media;
    private final Filings filings;
    private final Vertx vertx;

    FileCopies(RecordStore store, MediaSource media, Filings filings, Vertx vertx) {
        this.store = store;
        this.media = media;
        this.filings = filings;
        this.vertx = vertx;
    }

    /** Runs outside of any transaction. @return what the record will list, every file of it read back; fails otherwise */
    Uni<List<ManifestEntry>> bring(ClaimedFiling claimed, PublishedEdition edition) {
        List<ManifestEntry> manifest = new ArrayList<>();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (WantedFile file : WantedFile.of(edition, claimed.data())) {
            all = all.chain(() -> bring(claimed, file)).invoke(manifest::add).replaceWithVoid();
        }
        return all.map(done -> List.copyOf(manifest));
    }

    private Uni<ManifestEntry> bring(ClaimedFiling claimed, WantedFile file) {
        Uni<StoredFile> stored = file.bytes() == null
                ? photo(claimed, file.sha256())
                : vertx.executeBlocking(() -> store.keep(claimed.recordId(), file.bytes()), false);
        return stored.map(file::stored);
    }

    private Uni<StoredFile> photo(ClaimedFiling claimed, String sha256) {
        return vertx.executeBlocking(() -> store.find(claimed.recordId(), sha256), false)
                .chain((Optional<StoredFile> known) ->
                        known.isPresent() ? Uni.createFrom().item(known.get()) : fetch(claimed, sha256));
    }

    private Uni<StoredFile> fetch(ClaimedFiling claimed, String sha256) {
        return filings.renew(claimed)
                .chain(held -> held
                        ? media.read(sha256)
                        : Uni.createFrom().failure(new IllegalStateException("The lease went to somebody else")))
                .chain(bytes -> vertx.executeBlocking(() -> keep(claimed.recordId(), sha256, bytes), false));
    }

    private StoredFile keep(UUID recordId, String sha256, byte[] bytes) throws java.io.IOException {
        String came = Sha256.of(bytes);
        if (!came.equals(sha256)) {
            throw new FilingTrouble(FilingProblem.MEDIA_WRONG_HASH, "asked for " + sha256 + ", got " + came, null);
        }
        return store.keep(recordId, bytes);
    }
}
