package vn.toasoan.publishing.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toasoan.publishing.catalogue.Section;
import vn.toasoan.publishing.links.LinkHosts;
import vn.toasoan.publishing.media.Variant;
import vn.toasoan.publishing.site.LiveArticle.Author;
import vn.toasoan.publishing.site.LiveArticle.Picture;
import vn.toasoan.publishing.work.Sha256;

/** Renders pages in memory. The same input gives the same bytes, always; blocking only in the sense of computing. */
@ApplicationScoped
class Theme {

    private final SchoolFacts school;
    private final FeedTheme feeds;
    private final LinkHosts links;
    private final String css;
    private final String icon;
    private final String stylesheet;
    private final String fingerprint;

    Theme(SchoolFacts school, FeedTheme feeds, LinkHosts links) {
        this.school = school;
        this.links = links;
        this.feeds = feeds;
        this.css = resource("/site/theme.css");
        this.icon = resource("/site/icon.svg");
        this.stylesheet = Paths.stylesheet(Sha256.hex(css.getBytes(StandardCharsets.UTF_8)));
        this.fingerprint = takeFingerprint();
    }

    RenderedPage article(LiveArticle article) {
        String html = Templates.article(ArticlePage.of(article, school, stylesheet, links::mayLinkTo))
                .render();
        return new RenderedPage(article.path(), PageKind.ARTICLE, html);
    }

    RenderedPage tombstone(String path, Tombstone tombstone) {
        TombstonePage page = TombstonePage.of(tombstone, school, stylesheet);
        return new RenderedPage(
                path, PageKind.TOMBSTONE, Templates.tombstone(page).render());
    }

    /** Not a page but a signpost: its text is the path that the article has now. */
    RenderedPage moved(String path, String slug) {
        return new RenderedPage(path, PageKind.MOVED, Paths.article(slug));
    }

    RenderedPage home(List<LiveArticle> newest, List<Section> sections) {
        Frame frame = frame(school.name(), school.motto(), Paths.HOME, "home");
        ListPage page = new ListPage(
                frame,
                school.name(),
                newest.isEmpty() ? null : Card.of(newest.getFirst()),
                newest.stream().skip(1).map(Card::of).toList(),
                sections,
                null);
        return new RenderedPage(Paths.HOME, PageKind.HOME, Templates.home(page).render());
    }

    RenderedPage section(Section section, List<LiveArticle> newest) {
        String path = Paths.section(section.slug());
        String description = "Tin, bài trong chuyên mục " + section.name() + " của " + school.name() + ".";
        ListPage page = new ListPage(
                frame(section.name(), description, path, null),
                section.name(),
                null,
                newest.stream().map(Card::of).toList(),
                List.of(),
                section.slug());
        return new RenderedPage(path, PageKind.SECTION, Templates.section(page).render());
    }

    RenderedPage sections(List<Section> sections) {
        String description = "Các chuyên mục trên trang của " + school.name() + ".";
        ListPage page = new ListPage(
                frame("Chuyên mục", description, Paths.SECTIONS, "sections"),
                "Chuyên mục",
                null,
                List.of(),
                sections,
                null);
        return new RenderedPage(
                Paths.SECTIONS, PageKind.SECTIONS, Templates.sections(page).render());
    }

    /** Of an author, a team or a month, as the kind says. */
    RenderedPage listing(String path, PageKind kind, String name, List<LiveArticle> newest) {
        boolean month = kind == PageKind.MONTH;
        String kicker = kind == PageKind.AUTHOR ? "Tác giả" : month ? "Lưu trữ" : "Đơn vị";
        String description = month
                ? "Tin, bài đăng trong " + name + "."
                : "Tin, bài của " + name + " trên trang của " + school.name() + ".";
        NamedList page = new NamedList(
                frame(name, description, path, month ? "months" : null),
                kicker,
                name,
                month ? new NamedList.Above(Paths.MONTHS, "Lưu trữ") : null,
                newest.stream().map(Card::of).toList());
        return new RenderedPage(path, kind, Templates.listing(page).render());
    }

    RenderedPage months(List<SiteMonth> months) {
        Frame frame = frame("Lưu trữ", "Tin, bài của " + school.name() + " theo tháng.", Paths.MONTHS, "months");
        return new RenderedPage(
                Paths.MONTHS,
                PageKind.MONTHS,
                Templates.months(MonthsPage.of(frame, months)).render());
    }

    RenderedPage gallery(List<LiveArticle> newest) {
        Frame frame = frame("Thư viện ảnh", "Hình ảnh hoạt động của " + school.name() + ".", Paths.GALLERY, "gallery");
        GalleryPage page = GalleryPage.of(frame, newest, school.gallerySize());
        return new RenderedPage(
                Paths.GALLERY, PageKind.GALLERY, Templates.gallery(page).render());
    }

    /** @param page its frame is set here */
    String search(SearchPage page) {
        Frame frame =
                new Frame("Tìm kiếm", "Tìm tin, bài của " + school.name() + ".", null, stylesheet, school, "search");
        return Templates.search(page.in(frame)).render();
    }

    RenderedPage about() {
        Frame frame = frame("Giới thiệu", "Về trang của " + school.name() + ", và cách liên hệ.", Paths.ABOUT, "about");
        return new RenderedPage(
                Paths.ABOUT, PageKind.ABOUT, Templates.about(frame).render());
    }

    RenderedPage notFound() {
        Frame frame = new Frame(
                "Không tìm thấy trang", "Địa chỉ này không có trên trang của trường.", null, stylesheet, school, null);
        return new RenderedPage(
                Paths.NOT_FOUND, PageKind.NOT_FOUND, Templates.notFound(frame).render());
    }

    RenderedPage robots() {
        return new RenderedPage(
                Paths.ROBOTS,
                PageKind.ROBOTS,
                "User-agent: *\nDisallow: /api/\nDisallow: /q/\nSitemap: " + school.publicUrl() + Paths.SITEMAP + "\n");
    }

    RenderedPage icon() {
        return new RenderedPage(Paths.ICON, PageKind.ICON, icon);
    }

    RenderedPage stylesheet() {
        return new RenderedPage(stylesheet, PageKind.STYLESHEET, css);
    }

    /** Changes exactly when templates, stylesheet, code or the school's facts change what a page looks like. */
    String fingerprint() {
        return fingerprint;
    }

    private String takeFingerprint() {
        LiveArticle sample = sample();
        Section section = sample.section();
        return Sha256.hex(String.join(
                        "",
                        article(sample).sha256(),
                        home(List.of(sample, sample), List.of(section)).sha256(),
                        section(section, List.of(sample)).sha256(),
                        sections(List.of(section)).sha256(),
                        listing("/x", PageKind.AUTHOR, "x", List.of(sample)).sha256(),
                        months(List.of(new SiteMonth("2026-11", 1, Instant.EPOCH)))
                                .sha256(),
                        gallery(List.of(sample)).sha256(),
                        about().sha256(),
                        icon().sha256(),
                        feeds.samples(sample).stream().map(RenderedPage::sha256).collect(Collectors.joining()),
                        tombstone("/x", new Tombstone(new UUID(1, 1), "x", "PRIVACY", Instant.EPOCH, Instant.EPOCH))
                                .sha256(),
                        notFound().sha256())
                .getBytes(StandardCharsets.UTF_8));
    }

    private Frame frame(String title, String description, String path, String here) {
        return new Frame(title, description, school.publicUrl() + path, stylesheet, school, here);
    }

    private static LiveArticle sample() {
        UUID id = new UUID(1, 1);
        List<Variant> narrower = List.of(new Variant("2".repeat(64), 2));
        Picture picture = new Picture(id, "0".repeat(64), 4, 3, "alt", "caption", "credit", narrower);
        return new LiveArticle(
                id,
                2,
                "slug",
                "title",
                "summary",
                "<p>body <img src=\"media:" + id + "\"></p><ul><li>x</li></ul>",
                new Section("section", "Section"),
                "team",
                List.of(new Author(id, "name")),
                "source",
                Instant.EPOCH,
                Instant.EPOCH,
                "note",
                List.of(picture, new Picture(new UUID(2, 2), "1".repeat(64), 4, 3, "alt", null, null, List.of())));
    }

    private static String resource(String name) {
        try (InputStream in = Theme.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
