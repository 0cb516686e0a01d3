package vn.toasoan.publishing.site;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.toasoan.publishing.catalogue.Section;
import vn.toasoan.publishing.media.Variant;
import vn.toasoan.publishing.site.LiveArticle.Author;
import vn.toasoan.publishing.site.LiveArticle.Picture;

/** Articles as the site shows them. */
final class LiveArticleFixture {

    static final UUID FIRST = UUID.fromString("019ab9c5-0003-7e01-8f00-7091d26fbe01");
    static final UUID SECOND = UUID.fromString("019ab9c5-0003-7e01-8f00-7091d26fbe02");

    private LiveArticleFixture() {}

    static LiveArticle withBody(String body) {
        return of("Tiêu đề", "Tóm tắt", body, "Nguyễn Văn Bình", "Chú thích");
    }

    static LiveArticle of(String title, String summary, String body, String author, String caption) {
        return new LiveArticle(
                UUID.fromString("019ab9c0-0003-7a10-8f00-3c5d9e2b7a03"),
                2,
                "tieu-de",
                title,
                summary,
                body,
                new Section("guong-tot", caption),
                author,
                List.of(new Author(UUID.fromString("7d0f6f0e-0c54-4b0e-9a56-1f6d1c2b3a41"), author)),
                caption,
                Instant.parse("2026-11-20T02:15:07.412Z"),
                Instant.parse("2026-11-21T02:15:07.412Z"),
                summary,
                List.of(
                        new Picture(
                                FIRST,
                                "a".repeat(64),
                                1600,
                                1200,
                                caption,
                                caption,
                                author,
                                List.of(new Variant("c".repeat(64), 480))),
                        new Picture(SECOND, "b".repeat(64), 800, 600, "Kệ sách", null, null, List.of())));
    }
}
