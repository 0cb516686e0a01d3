package vn.toasoan.publishing.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenditionMakerTest {

    @ParameterizedTest
    @CsvSource({
        "4000, 3000, 1600, 1200",
        "1601, 1000, 1600, 999",
        "1600, 900, 1600, 900",
        "640, 480, 640, 480",
        "1000, 3000, 1000, 3000",
        "6400, 10, 1600, 3"
    })
    void a_picture_is_never_wider_than_the_page_needs_and_never_made_larger(
            int width, int height, int expectedWidth, int expectedHeight) throws IOException {
        // When
        RenditionMaker.Picture picture =
                RenditionMaker.render(Pictures.jpeg(width, height, 3)).main();

        // Then
        BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
        assertThat(picture.width()).isEqualTo(expectedWidth).isEqualTo(decoded.getWidth());
        assertThat(picture.height()).isEqualTo(expectedHeight).isEqualTo(decoded.getHeight());
    }

    @Test
    void the_same_master_gives_the_same_bytes() throws IOException {
        // Given
        byte[] master = Pictures.jpeg(2500, 1500, 8);

        // When
        RenditionMaker.Picture again = RenditionMaker.render(master).main();

        // Then
        assertThat(again.jpeg()).isEqualTo(RenditionMaker.render(master).main().jpeg());
    }

    @Test
    void metadata_stays_behind() throws IOException {
        // Given
        byte[] master = withExif(Pictures.jpeg(1200, 800, 4), "GPS 20.1N 106.2E");

        // When
        byte[] rendition = RenditionMaker.render(master).main().jpeg();

        // Then
        assertThat(new String(rendition, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS", "http://ns.adobe");
    }

    @Test
    void a_transparent_picture_stands_on_white() throws IOException {
        // When
        RenditionMaker.Picture picture =
                RenditionMaker.render(Pictures.png(300, 200, 2)).main();

        // Then
        BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
        assertThat(decoded.getRGB(0, 0) & 0xFFFFFF).isGreaterThan(0xE0E0E0);
    }

    @Test
    void a_bomb_is_refused_before_it_is_decoded() {
        // Given
        byte[] bomb = pngHeader(20_000, 20_000);

        // When / Then
        assertThatThrownBy(() -> RenditionMaker.render(bomb))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Too large");
    }

    @ParameterizedTest
    @CsvSource({"<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", "''", "not a picture"})
    void what_is_no_picture_is_refused(String content) {
        // Given
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);

        // When / Then
        assertThatThrownBy(() -> RenditionMaker.render(bytes)).isInstanceOf(IOException.class);
    }

    @Test
    void a_broken_picture_is_refused() {
        // Given
        byte[] whole = Pictures.jpeg(400, 300, 1);
        byte[] broken = java.util.Arrays.copyOf(whole, 300);

        // When / Then
        assertThatThrownBy(() -> RenditionMaker.render(broken)).isInstanceOf(IOException.class);
    }

    private static byte[] withExif(byte[] jpeg, String text) {
        byte[] payload = ("Exif\0\0" + text).getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + payload.length + 4);
        out.put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) (payload.length + 2))
                .put(payload);
        return out.put(jpeg, 2, jpeg.length - 2).array();
    }

    private static byte[] pngHeader(int width, int height) {
        ByteBuffer chunk = ByteBuffer.allocate(17);
        chunk.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        chunk.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(chunk.array());
        ByteBuffer png = ByteBuffer.allocate(33);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(chunk.array());
        return png.putInt((int) crc.getValue()).array();
    }
}
