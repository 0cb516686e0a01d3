package vn.toasoan.publishing.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import vn.toasoan.publishing.media.Pictures;
import vn.toasoan.publishing.work.Sha256;

class DocxTest {

    private final byte[] jpeg = Pictures.jpeg(800, 600, 3);
    private final Message.Image image = new Message.Image(
            "https://truong.example/media/" + Sha256.hex(jpeg) + ".jpg",
            Sha256.hex(jpeg),
            800,
            600,
            "image/jpeg",
            "Sân \"trường\" & <cây>",
            "Giờ đọc sách.",
            "Ảnh: Đội");

    @Test
    void a_body_becomes_paragraphs_lists_and_pictures() throws IOException {
        // Given
        String body = """
                <h2>Mở đầu</h2><p>Sáng nay &lt;sân&gt; <strong>đầy</strong> <em>ắp</em> <a href="https://a.example/x">sách</a>.<br>Vui.</p>
                <ul><li>Một</li><li>Hai</li></ul><ol><li>Ba</li></ol><blockquote><p>Lời thầy.</p></blockquote>
                <table><tbody><tr><td>ô</td></tr></tbody></table>
                <figure><img src="https://truong.example/media/%s.jpg" alt="x"></figure>
                """.formatted(Sha256.hex(jpeg));

        // When
        byte[] docx = docx(body);

        // Then
        Map<String, byte[]> parts = unzip(docx);
        Document document = xml(parts.get("word/document.xml"));
        assertThat(document.select("w|p").eachText())
                .containsExactly(
                        "Mở đầu",
                        "Sáng nay <sân> đầy ắp sách (https://a.example/x).Vui.",
                        "• Một",
                        "• Hai",
                        "1. Ba",
                        "Lời thầy.",
                        "ô",
                        "Giờ đọc sách. Ảnh: Đội");
        assertThat(document.select("w|b").first().parent().parent().text()).isEqualTo("đầy");
        assertThat(document.select("wp|docPr").attr("descr")).isEqualTo("Sân \"trường\" & <cây>");
        assertThat(parts.get("word/media/image1.jpg")).isEqualTo(jpeg);
        assertThat(xml(parts.get("word/_rels/document.xml.rels"))
                        .select("Relationship[Id=" + document.select("a|blip").attr("r:embed") + "]")
                        .attr("Target"))
                .isEqualTo("media/image1.jpg");
        assertThat(parts.keySet()).contains("[Content_Types].xml", "_rels/.rels", "word/styles.xml");
    }

    @Test
    void the_same_article_gives_the_same_bytes_and_a_picture_that_is_gone_leaves_no_hole() throws IOException {
        // Given
        String body = "<p>Chữ.</p>";

        // When
        byte[] one = docx(body);
        byte[] other = docx(body);

        // Then
        assertThat(one).isEqualTo(other);
        DocxText text = new DocxText();
        assertThat(new DocxBody(text, List.of(image), hash -> null).write(body)).isEmpty();
        assertThat(xml(text.end().getBytes(StandardCharsets.UTF_8))
                        .select("w|p")
                        .eachText())
                .containsExactly("Chữ.");
    }

    private byte[] docx(String body) {
        DocxText text = new DocxText();
        List<byte[]> used = new DocxBody(text, List.of(image), hash -> jpeg).write(body);
        return DocxFile.pack(text.end(), used);
    }

    private static Document xml(byte[] part) {
        return Jsoup.parse(new String(part, StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }
}
