package vn.toasoan.publishing.site;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toasoan.publishing.catalogue.Section;
import vn.toasoan.publishing.catalogue.SectionsChanged;
import vn.toasoan.publishing.links.LinkHosts;

/** The public site as the rest of the service sees it: show this article, and tell me how its pages stand. */
@ApplicationScoped
public class Site implements SectionsChanged {

    private final SiteArticles articles;
    private final SiteAddresses addresses;
    private final DuePages due;
    private final PageStates states;
    private final PageFiles files;
    private final PageWriter writer;
    private final PageWorker worker;
    private final Manifest manifest;
    private final Theme theme;
    private final SchoolFacts school;
    private final LinkHosts links;
    private final Vertx vertx;

    Site(
            SiteArticles articles,
            SiteAddresses addresses,
            DuePages due,
            PageStates states,
            PageFiles files,
            PageWriter writer,
            PageWorker worker,
            Manifest manifest,
            Theme theme,
            SchoolFacts school,
            LinkHosts links,
            Vertx vertx) {
        this.articles = articles;
        this.addresses = addresses;
        this.due = due;
        this.states = states;
        this.files = files;
        this.writer = writer;
        this.worker = worker;
        this.manifest = manifest;
        this.theme = theme;
        this.school = school;
        this.links = links;
        this.vertx = vertx;
    }

    /** Renders the article's page in memory. The same article gives the same bytes. */
    public Uni<RenderedPage> render(LiveArticle article) {
        return vertx.executeBlocking(() -> theme.article(article), false);
    }

    /** In a transaction before {@link #write}: should the writer die, what the database says is put in the page's place. */
    public Uni<Void> announce(LiveArticle article, UUID cause) {
        return due.announce(article.path(), PageKind.ARTICLE, cause);
    }

    /**
     * Puts the page in its place on the site; outside of any transaction, just before {@link #show}.
     *
     * @return the hash of what stood there before, or null
     */
    public Uni<String> write(RenderedPage page) {
        return vertx.executeBlocking(
                () -> {
                    String before = files.current(page.path());
                    files.write(page);
                    return before;
                },
                false);
    }

    /**
     * In the transaction that publishes: the article is on the site, and the pages that list it are due. So is its own,
     * once more: whoever wrote over it meanwhile, the last word is the database's.
     */
    public Uni<Void> show(LiveArticle article, RenderedPage page, UUID cause) {
        return articles.find(article.articleId())
                .chain(before -> articles.show(article)
                        .chain(() -> manifest.record(page, theme.fingerprint(), article, cause))
                        .chain(() -> due.request(article.path(), PageKind.ARTICLE, cause))
                        .chain(() -> requestLists(article, cause))
                        .chain(() -> before == null ? Uni.createFrom().voidItem() : requestLists(before, cause)));
    }

    /** In the caller's transaction: the article leaves the site, and may come back. */
    public Uni<Void> withdraw(UUID articleId, UUID cause) {
        return articles.find(articleId)
                .chain(article -> article == null
                        ? Uni.createFrom().voidItem()
                        : articles.remove(article)
                                .chain(() -> requestAddresses(articleId, article.slug(), cause))
                                .chain(() -> requestLists(article, cause)));
    }

    /** In the caller's transaction: the article leaves the site for good, and a tombstone stands at its addresses. */
    public Uni<Void> takeDown(Tombstone tombstone, UUID cause) {
        return withdraw(tombstone.articleId(), cause)
                .chain(() -> addresses.bury(tombstone))
                .chain(() -> requestAddresses(tombstone.articleId(), tombstone.slug(), cause));
    }

    /**
     * In the caller's transaction: the article gets another address, and the old one leads there. Null when the article
     * is not on the site.
     */
    public Uni<LiveArticle> move(UUID articleId, String from, String to, UUID cause) {
        return addresses
                .move(articleId, from, to)
                .chain(() -> articles.find(articleId))
                .chain(article -> {
                    if (article == null) {
                        return Uni.createFrom().nullItem();
                    }
                    LiveArticle moved = article.at(to);
                    return articles.show(moved)
                            .chain(() -> requestAddresses(articleId, to, cause))
                            .chain(() -> requestLists(moved, cause))
                            .replaceWith(moved);
                });
    }

    /** In the caller's transaction: the article stands first on the front page, or no longer. */
    public Uni<Void> pin(UUID articleId, boolean pinned, UUID cause) {
        return articles.pin(articleId, pinned).chain(() -> due.request(Paths.HOME, PageKind.HOME, cause));
    }

    private Uni<Void> requestAddresses(UUID articleId, String slug, UUID cause) {
        return due.urge(Paths.article(slug), PageKind.ARTICLE, cause)
                .chain(() -> addresses.formerOf(articleId))
                .chain(former -> {
                    Uni<Void> all = Uni.createFrom().voidItem();
                    for (String old : former) {
                        all = all.chain(() -> due.urge(Paths.article(old), PageKind.ARTICLE, cause));
                    }
                    return all;
                });
    }

    /** In the caller's transaction: the byline changed, nothing else. Null when the article is not on the site. */
    public Uni<LiveArticle> sign(UUID articleId, List<LiveArticle.Author> authors, UUID cause) {
        return articles.find(articleId).chain(article -> {
            if (article == null) {
                return Uni.createFrom().nullItem();
            }
            LiveArticle signed = article.signedBy(authors);
            return articles.show(signed)
                    .chain(() -> due.request(signed.path(), PageKind.ARTICLE, cause))
                    .chain(() -> requestLists(signed, cause))
                    .replaceWith(signed);
        });
    }

    /** After the commit: writes what is due. */
    public void wake() {
        worker.wake();
    }

    /** After the commit: writes what is due, and removes the content that the page showed before. */
    public Uni<Void> settled(String before, RenderedPage page) {
        worker.wake();
        return writer.forget(before, page.sha256());
    }

    /** After a page was written that must not stay: what the database says is written over it. */
    @WithTransaction
    public Uni<Void> restore(LiveArticle article) {
        return due.request(article.path(), PageKind.ARTICLE, null).invoke(worker::wake);
    }

    @Override
    public Uni<Void> sectionsChanged(Section section, UUID cause) {
        return due.request(Paths.HOME, PageKind.HOME, cause)
                .chain(() -> due.request(Paths.SECTIONS, PageKind.SECTIONS, cause))
                .chain(() -> due.request(Paths.SITEMAP_PAGES, PageKind.SITEMAP_PAGES, cause))
                .chain(() -> due.request(Paths.section(section.slug()), PageKind.SECTION, cause))
                .chain(() -> {
                    Uni<Void> all = Uni.createFrom().voidItem();
                    for (Map.Entry<String, PageKind> feed :
                            Listings.feeds(Paths.section(section.slug())).entrySet()) {
                        all = all.chain(() -> due.request(feed.getKey(), feed.getValue(), cause));
                    }
                    return all;
                });
    }

    /** How the pages that show an article stand; opens its own session. */
    @WithSession
    public Uni<List<PageState>> pagesOf(String slug, String section) {
        return states.of(List.of(Paths.article(slug), Paths.HOME, Paths.section(section), Paths.FEED));
    }

    public String url(String path) {
        return school.publicUrl() + path;
    }

    public String schoolName() {
        return school.name();
    }

    /** The body with absolute addresses, for readers elsewhere. */
    public String bodyHtml(LiveArticle article) {
        return BodyHtml.of(article, school.publicUrl(), links::mayLinkTo);
    }

    private Uni<Void> requestLists(LiveArticle article, UUID cause) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Map.Entry<String, PageKind> list : Listings.of(article).entrySet()) {
            all = all.chain(() -> due.request(list.getKey(), list.getValue(), cause));
        }
        return all;
    }
}
