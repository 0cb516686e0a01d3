package vn.toasoan.publishing.site;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Compares what the public gets under one path with the signed manifest. A difference is told, healed from the history,
 * and looked at once more: a site that lies although its files are right is not healed, and stays told.
 */
@ApplicationScoped
class PageJudge {

    /** Whoever limits requests before the site has not shown the page; another round will. */
    private static final int TOO_MANY_REQUESTS = 429;

    private record Finding(Violation.Kind kind, String expected, String found, String client) {}

    private final ManifestReader manifest;
    private final ManifestKeys keys;
    private final PublicPort port;
    private final Violations violations;
    private final Sources sources;
    private final PageWriter writer;

    PageJudge(
            ManifestReader manifest,
            ManifestKeys keys,
            PublicPort port,
            Violations violations,
            Sources sources,
            PageWriter writer) {
        this.manifest = manifest;
        this.keys = keys;
        this.port = port;
        this.violations = violations;
        this.sources = sources;
        this.writer = writer;
    }

    Uni<Void> judge(ManifestReader.Entry entry) {
        return look(entry).chain(finding -> finding == null ? Uni.createFrom().voidItem() : again(entry.path()));
    }

    /** A page may have been written between the two readings: what differs twice over is wrong. */
    private Uni<Void> again(String path) {
        return manifest.one(path)
                .chain(entry -> entry == null
                        ? Uni.createFrom().voidItem()
                        : look(entry)
                                .chain(finding -> finding == null
                                        ? Uni.createFrom().voidItem()
                                        : tell(entry, finding).chain(() -> heal(entry))));
    }

    private Uni<Void> tell(ManifestReader.Entry entry, Finding finding) {
        return violations.found(
                entry.path(), finding.kind(), finding.expected(), finding.found(), finding.client(), entry.articleId());
    }

    private Uni<Void> heal(ManifestReader.Entry entry) {
        Uni<Void> restored = isArticle(entry)
                ? sources.restore(entry.articleId())
                : Uni.createFrom().voidItem();
        return restored.chain(() -> writer.heal(new DuePage(entry.path(), entry.kind(), 0, entry.cause(), 1, null)))
                .chain(() -> manifest.one(entry.path()))
                .chain(now -> now == null ? Uni.createFrom().<Finding>nullItem() : look(now))
                .chain(still -> still == null
                        ? violations.healed(entry.path())
                        : Uni.createFrom().voidItem());
    }

    /** Null when all is as it should be. */
    private Uni<Finding> look(ManifestReader.Entry entry) {
        if (!keys.holds(entry.statement(), entry.signature(), entry.keyId())) {
            return Uni.createFrom().item(new Finding(Violation.Kind.SIGNATURE, null, entry.sha256(), null));
        }
        Uni<Finding> all = source(entry);
        for (VerifyingClient client : VerifyingClient.values()) {
            all = all.chain(before -> before != null
                    ? Uni.createFrom().item(before)
                    : port.get(entry.path(), client).map(reply -> compare(entry, reply, client)));
        }
        return all;
    }

    private Uni<Finding> source(ManifestReader.Entry entry) {
        return isArticle(entry)
                ? sources.hold(entry.articleId())
                        .map(holds -> holds ? null : new Finding(Violation.Kind.SOURCE, null, null, null))
                : Uni.createFrom().nullItem();
    }

    private static boolean isArticle(ManifestReader.Entry entry) {
        return entry.kind() == PageKind.ARTICLE && entry.articleId() != null;
    }

    private static Finding compare(ManifestReader.Entry entry, PublicPort.Reply reply, VerifyingClient client) {
        int status = entry.kind() == PageKind.NOT_FOUND
                ? 404
                : Answer.of(entry.kind()).status();
        if (reply.status() == TOO_MANY_REQUESTS) {
            return null;
        }
        if (reply.status() != status) {
            return new Finding(
                    Violation.Kind.STATUS, Integer.toString(status), Integer.toString(reply.status()), client.name());
        }
        return reply.sha256().equals(entry.sha256())
                ? null
                : new Finding(Violation.Kind.CONTENT, entry.sha256(), reply.sha256(), client.name());
    }
}
