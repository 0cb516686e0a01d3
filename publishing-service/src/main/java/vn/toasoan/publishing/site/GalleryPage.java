package vn.toasoan.publishing.site;

import java.util.List;

/** Pictures of the newest articles, each leading to its article. */
public record GalleryPage(Frame frame, List<Shot> shots) {

    /** @param title of the article that shows it */
    public record Shot(LiveArticle.Picture picture, String path, String title, String day) {}

    static GalleryPage of(Frame frame, List<LiveArticle> newest, int most) {
        List<Shot> shots = newest.stream()
                .flatMap(article -> article.pictures().stream()
                        .map(picture -> new Shot(
                                picture, article.path(), article.title(), VietnameseDate.day(article.publishedAt()))))
                .limit(most)
                .toList();
        return new GalleryPage(frame, shots);
    }
}
