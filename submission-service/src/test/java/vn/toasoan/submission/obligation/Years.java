package vn.toasoan.submission.obligation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import vn.toasoan.submission.article.Drafts;
import vn.toasoan.submission.plan.SchoolYear;
import vn.toasoan.submission.revision.Revision;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ServiceStack;

/** School years long past, one for each test, each with the plan's obligations; and things that happen in them. */
final class Years {

    private Years() {}

    /** @param opens calendar year in which it opens; returns its name */
    static String adopted(int opens) {
        String year = opens + "-" + (opens + 1);
        PostgresServer.shared().execute(ServiceStack.database(), """
                insert into school_plan (school_year, closes_on, announced_version) values ('%1$s', '%2$d-05-31', 1)
                on conflict do nothing;
                insert into obligation (school_year, position, owner, measure, minimum, kind, plan_reference)
                select '%1$s', position, owner, measure, minimum, kind, plan_reference
                from obligation where school_year = '2026-2027' on conflict do nothing;
                insert into plan_task (school_year, code, position, title)
                select '%1$s', code, position, title from plan_task where school_year = '2026-2027'
                on conflict do nothing""".formatted(year, opens + 1));
        return year;
    }

    /** A new article of Tổ 1, which counts as handed in at that moment. */
    static UUID handedIn(Ledger ledger, String moment) {
        return handedIn(ledger, "to-1", moment);
    }

    static UUID handedIn(Ledger ledger, String team, String moment) {
        UUID article = UUID.fromString(Drafts.draft());
        run(() -> ledger.handedIn(revision(article, 1, team, at(moment))));
        return article;
    }

    static Revision revision(UUID article, int number, String team, Instant at) {
        Revision.Content content = new Revision.Content(
                "BAI",
                "Tên",
                "",
                "<p>x</p>",
                "ngoai-khoa",
                team,
                List.of(),
                List.of("lan"),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
        return Revision.freeze(
                article, number, content, "lan", at, SchoolYear.at(at), new Revision.Occasion(null, null));
    }

    static <T> T run(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(work));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
