package vn.toasoan.publishing.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toasoan.publishing.work.Sha256;

class PageFilesTest {

    @TempDir
    Path folder;

    private PageFiles files;

    @BeforeEach
    void open() {
        files = new PageFiles(folder, Clock.systemUTC());
    }

    @Test
    void a_page_its_compressed_twin_and_its_tag_stand_behind_one_link() throws IOException {
        // Given
        RenderedPage page = page("/tin/a", "nội dung");

        // When
        files.write(page);

        // Then
        Path content = folder.resolve("site/pages/tin/a.page");
        assertThat(files.current("/tin/a")).isEqualTo(page.sha256());
        assertThat(content.resolve("index.html")).hasContent("nội dung");
        assertThat(content.resolve("index.html.sha256")).hasContent('"' + page.sha256() + '"');
        try (var gzip =
                new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(content.resolve("index.html.gz"))))) {
            assertThat(Sha256.hex(gzip.readAllBytes())).isEqualTo(page.sha256());
        }
    }

    @Test
    void writing_the_same_page_again_changes_no_byte_and_leaves_no_draft() throws IOException {
        // Given
        files.write(page("/tin/a", "một"));
        List<Path> before = everything();

        // When
        files.write(page("/tin/a", "một"));

        // Then
        assertThat(everything()).isEqualTo(before);
        assertThat(before).noneMatch(file -> file.toString().contains(".draft"));
    }

    @Test
    void damaged_content_is_written_anew() throws IOException {
        // Given
        RenderedPage page = page("/tin/a", "nguyên vẹn");
        files.write(page);
        Path file = files.file(page.sha256(), "html");
        Files.writeString(file, "quảng cáo");

        // When
        files.write(page);

        // Then
        assertThat(file).hasContent("nguyên vẹn");
    }

    @Test
    void half_written_content_of_a_killed_run_does_not_stand_in_the_way() throws IOException {
        // Given
        RenderedPage page = page("/tin/a", "đủ");
        Files.createDirectories(folder.resolve("site/content").resolve(page.sha256()));

        // When
        files.write(page);

        // Then
        assertThat(files.file(page.sha256(), "html")).hasContent("đủ");
    }

    @Test
    void a_reader_finds_the_old_page_or_the_new_one_at_every_moment() throws Exception {
        // Given
        files.write(page("/tin/a", "0"));
        AtomicBoolean writing = new AtomicBoolean(true);
        AtomicBoolean whole = new AtomicBoolean(true);
        Thread reader = Thread.ofVirtual().start(() -> {
            while (writing.get()) {
                whole.compareAndSet(true, files.current("/tin/a") != null);
            }
        });

        // When
        for (int i = 1; i <= 50; i++) {
            files.write(page("/tin/a", Integer.toString(i)));
        }

        // Then
        writing.set(false);
        reader.join();
        assertThat(whole).isTrue();
    }

    @Test
    void forgotten_content_is_gone_and_other_pages_stay() throws IOException {
        // Given
        RenderedPage old = page("/tin/a", "cũ");
        files.write(old);
        files.write(page("/tin/a", "mới"));

        // When
        files.forget(old.sha256());

        // Then
        assertThat(files.file(old.sha256(), "html")).doesNotExist();
        assertThat(folder.resolve("site/pages/tin/a.page/index.html")).hasContent("mới");
    }

    @Test
    void a_section_and_the_overview_of_sections_do_not_get_in_each_others_way() {
        // When
        files.write(page("/chuyen-muc", "tất cả"));
        files.write(page("/chuyen-muc/guong-tot", "một"));
        files.write(page("/", "đầu"));

        // Then
        assertThat(Stream.of("/chuyen-muc", "/chuyen-muc/guong-tot", "/").map(files::current))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    private List<Path> everything() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }

    private static RenderedPage page(String path, String content) {
        return new RenderedPage(path, PageKind.ARTICLE, content);
    }
}
