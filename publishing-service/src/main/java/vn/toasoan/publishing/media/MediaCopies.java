package vn.toasoan.publishing.media;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Copies masters by hash, once for all editions that show them, and remembers how each copy went. */
@ApplicationScoped
public class MediaCopies {

    private static final String COLUMNS =
            "sha256, problem, rendition_sha256, rendition_width, rendition_height, rendition_size, changed_at, variants";
    private static final String COPIED = """
            insert into media_copy (sha256, state, rendition_sha256, rendition_width, rendition_height, rendition_size, changed_at, variants)
            values (:sha256, 'COPIED', :rendition, :width, :height, :size, :now, :variants)
            on conflict (sha256) do update set state = 'COPIED', problem = null, rendition_sha256 = excluded.rendition_sha256,
              rendition_width = excluded.rendition_width, rendition_height = excluded.rendition_height,
              rendition_size = excluded.rendition_size, variants = excluded.variants, changed_at = excluded.changed_at
            """;
    private static final String FAILING = """
            insert into media_copy (sha256, state, problem, attempts, changed_at)
            values (:sha256, 'FAILING', :problem, 1, :now)
            on conflict (sha256) do update set state = 'FAILING', problem = excluded.problem,
              attempts = media_copy.attempts + 1, changed_at = excluded.changed_at, rendition_sha256 = null
            """;

    private final MediaSource source;
    private final MediaFiles files;
    private final Vertx vertx;
    private final Clock clock;
    private final MeterRegistry metrics;

    MediaCopies(MediaSource source, MediaFiles files, Vertx vertx, Clock clock, MeterRegistry metrics) {
        this.source = source;
        this.files = files;
        this.vertx = vertx;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * Makes sure that master and rendition are on this service's disk. Runs outside of any transaction; fails with
     * {@link MediaTrouble}, which is also remembered and counted.
     */
    public Uni<Rendition> copy(Master master) {
        return find(master.sha256())
                .chain(known -> known != null && known.hasVariants()
                        ? onDisk(known.rendition())
                                .chain(there -> there ? Uni.createFrom().item(known.rendition()) : fetch(master))
                        : fetch(master));
    }

    /** How the copies of these masters stand; a master that nobody asked for yet is absent. */
    @WithSession
    public Uni<Map<String, MediaCopy>> states(Collection<String> masters) {
        if (masters.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select " + COLUMNS + " from media_copy where sha256 in (:masters)", Tuple.class)
                        .setParameter("masters", masters)
                        .getResultList())
                .map(rows -> rows.stream().map(MediaCopies::copy).collect(Collectors.toMap(MediaCopy::sha256, c -> c)));
    }

    private Uni<Boolean> onDisk(Rendition rendition) {
        return vertx.executeBlocking(() -> files.has(rendition), false);
    }

    private Uni<Rendition> fetch(Master master) {
        return source.read(master)
                .chain(bytes -> vertx.executeBlocking(() -> files.keep(master, bytes), false))
                .call(rendition -> copied(master.sha256(), rendition))
                .onFailure(MediaTrouble.class)
                .call(this::failing);
    }

    @WithSession
    Uni<MediaCopy> find(String sha256) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select " + COLUMNS + " from media_copy where sha256 = :sha256", Tuple.class)
                        .setParameter("sha256", sha256)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : copy(row));
    }

    @WithTransaction
    Uni<Void> copied(String sha256, Rendition rendition) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COPIED)
                        .setParameter("sha256", sha256)
                        .setParameter("rendition", rendition.sha256())
                        .setParameter("width", rendition.width())
                        .setParameter("height", rendition.height())
                        .setParameter("size", rendition.size())
                        .setParameter("variants", variants(rendition.variants()))
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> failing(MediaTrouble trouble) {
        metrics.counter("publishing_media_failures", "reason", trouble.reason().name())
                .increment();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FAILING)
                        .setParameter("sha256", trouble.sha256())
                        .setParameter("problem", trouble.reason().name())
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Such as {@code 480:3f…,960:a0…}. */
    private static String variants(List<Variant> variants) {
        return variants.stream().map(v -> v.width() + ":" + v.sha256()).collect(Collectors.joining(","));
    }

    /** @param text null where the copy is older than variants are */
    private static List<Variant> variants(String text) {
        return text == null || text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(part -> part.split(":"))
                        .map(part -> new Variant(part[1], Integer.parseInt(part[0])))
                        .toList();
    }

    private static MediaCopy copy(Tuple row) {
        String rendition = row.get(2, String.class);
        return new MediaCopy(
                row.get(0, String.class),
                rendition == null
                        ? null
                        : new Rendition(
                                rendition,
                                row.get(3, Integer.class),
                                row.get(4, Integer.class),
                                row.get(5, Long.class),
                                variants(row.get(7, String.class))),
                row.get(1, String.class),
                row.get(6, OffsetDateTime.class).toInstant());
    }
}
