package vn.toasoan.publishing.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates under {@code resources/templates/site}, checked against their parameters in the build. */
@CheckedTemplate(basePath = "site")
class Templates {

    static native TemplateInstance article(ArticlePage page);

    static native TemplateInstance home(ListPage page);

    static native TemplateInstance section(ListPage page);

    static native TemplateInstance sections(ListPage page);

    static native TemplateInstance listing(NamedList page);

    static native TemplateInstance months(MonthsPage page);

    static native TemplateInstance gallery(GalleryPage page);

    static native TemplateInstance search(SearchPage page);

    static native TemplateInstance about(Frame frame);

    static native TemplateInstance rss(FeedPage page);

    static native TemplateInstance sitemap(SitemapPage page);

    static native TemplateInstance tombstone(TombstonePage page);

    static native TemplateInstance notFound(Frame frame);

    static native TemplateInstance feed(FeedPage page);

    private Templates() {}
}
