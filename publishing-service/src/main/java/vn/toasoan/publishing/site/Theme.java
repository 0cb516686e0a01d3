package vn.toasoan.publishing.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.publishing.catalogue.Section;
import vn.toasoan.publishing.site.LiveArticle.Author;
import vn.toasoan.publishing.site.LiveArticle.Picture;
import vn.toasoan.publishing.work.Sha256;

/** Renders pages in memory. The same input gives the same bytes, always; blocking only in the sense of computing. */
@ApplicationScoped
class Theme {

    private final SchoolFacts school;
    private final String schoolCode;
    private final String css;
    private final String stylesheet;
    private final String fingerprint;

    Theme(SchoolFacts school, @ConfigProperty(name = "toasoan.school") String schoolCode) {
        this.school = school;
        this.schoolCode = schoolCode;
        this.css = resource("/site/theme.css");
        this.stylesheet = Paths.stylesheet(Sha256.hex(css.getBytes(StandardCharsets.UTF_8)));
        this.fingerprint = takeFingerprint();
    }

    RenderedPage article(LiveArticle article) {
        String html =
                Templates.article(ArticlePage.of(article, school, stylesheet)).render();
        return new RenderedPage(article.path(), PageKind.ARTICLE, html);
    }

    RenderedPage home(List<LiveArticle> newest, List<Section> sections) {
        Frame frame = frame(school.name(), school.motto(), Paths.HOME, "home");
        ListPage page = new ListPage(
                frame,
                school.name(),
                newest.isEmpty() ? null : Card.of(newest.getFirst()),
                newest.stream().skip(1).map(Card::of).toList(),
                sections);
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
                List.of());
        return new RenderedPage(path, PageKind.SECTION, Templates.section(page).render());
    }

    RenderedPage sections(List<Section> sections) {
        String description = "Các chuyên mục trên trang của " + school.name() + ".";
        ListPage page = new ListPage(
                frame("Chuyên mục", description, Paths.SECTIONS, "sections"), "Chuyên mục", null, List.of(), sections);
        return new RenderedPage(
                Paths.SECTIONS, PageKind.SECTIONS, Templates.sections(page).render());
    }

    RenderedPage feed(List<LiveArticle> newest) {
        String atom = Templates.feed(FeedPage.of(newest, school, schoolCode)).render();
        return new RenderedPage(Paths.FEED, PageKind.FEED, atom);
    }

    RenderedPage notFound() {
        Frame frame = new Frame(
                "Không tìm thấy trang", "Địa chỉ này không có trên trang của trường.", null, stylesheet, school, null);
        return new RenderedPage(
                Paths.NOT_FOUND, PageKind.NOT_FOUND, Templates.notFound(frame).render());
    }

    RenderedPage robots() {
        return new RenderedPage(Paths.ROBOTS, PageKind.ROBOTS, "User-agent: *\nDisallow: /api/\nDisallow: /q/\n");
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
                        feed(List.of(sample)).sha256(),
                        notFound().sha256())
                .getBytes(StandardCharsets.UTF_8));
    }

    private Frame frame(String title, String description, String path, String here) {
        return new Frame(title, description, school.publicUrl() + path, stylesheet, school, here);
    }

    private static LiveArticle sample() {
        UUID id = new UUID(1, 1);
        Picture picture = new Picture(id, "0".repeat(64), 4, 3, "alt", "caption", "credit");
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
                List.of(picture, new Picture(new UUID(2, 2), "1".repeat(64), 4, 3, "alt", null, null)));
    }

    private static String resource(String name) {
        try (InputStream in = Theme.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
