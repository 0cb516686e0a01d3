package vn.toasoan.submission.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toasoan.submission.problem.Refusal;

class DarkroomTest {

    @TempDir
    Path folder;

    @Test
    void theTestPhotographReallyCarriesWhatCamerasWrite() throws Exception {
        // Given
        Path photo = upload(Photos.fromPhone(60, 40, 6));

        // When
        List<String> found = directories(photo);

        // Then
        assertThat(found).contains("GPS", "Exif IFD0", "Exif Thumbnail", "XMP", "IPTC", "JpegComment");
    }

    @Test
    void nothingButPixelsGetsThrough() throws Exception {
        // Given
        Path photo = upload(Photos.fromPhone(60, 40, 6));

        // When
        Master master = darkroom().develop(photo);

        // Then
        assertThat(carriers(master.file())).isEmpty();
        assertThat(new String(Files.readAllBytes(master.file()), ISO_8859_1))
                .doesNotContain("Exif", "MAYANH", "http://ns.adobe.com", "Photoshop", "ICC_PROFILE");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 60, 40, TL, TR",
        "2, 60, 40, TR, TL",
        "3, 60, 40, BR, BL",
        "4, 60, 40, BL, BR",
        "5, 40, 60, TL, BL",
        "6, 40, 60, TR, BR",
        "7, 40, 60, BR, TR",
        "8, 40, 60, BL, TL"
    })
    void theOrientationIsBakedIn(int orientation, int width, int height, Corner red, Corner green) throws Exception {
        // Given
        Path photo = upload(Photos.fromPhone(60, 40, orientation));

        // When
        Master master = darkroom().develop(photo);

        // Then
        BufferedImage upright = ImageIO.read(master.file().toFile());
        assertThat(List.of(master.width(), master.height(), upright.getWidth(), upright.getHeight()))
                .containsExactly(width, height, width, height);
        assertThat(red.of(upright))
                .satisfies(pixel -> assertThat(isNear(pixel, Color.RED)).isTrue());
        assertThat(green.of(upright))
                .satisfies(pixel -> assertThat(isNear(pixel, Color.GREEN)).isTrue());
    }

    @Test
    void theHashIsThatOfTheMasterAndTheSameEachTime() throws Exception {
        // Given
        Path photo = upload(Photos.fromPhone(60, 40, 3));
        Master first = darkroom().develop(photo);

        // When
        Master second = darkroom().develop(photo);

        // Then
        assertThat(second.sha256()).isEqualTo(first.sha256()).isEqualTo(sha256(second.file()));
        assertThat(second.size()).isEqualTo(Files.size(second.file()));
    }

    @Test
    void colourProfilesAreAppliedAndDropped() throws Exception {
        // Given
        BufferedImage grey = new BufferedImage(32, 32, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < 32 * 32; i++) {
            grey.setRGB(i % 32, i / 32, 0x373737);
        }
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        Path photo = upload(Photos.withProfile(Photos.encoded(grey, "jpeg"), linear));

        // When
        Master master = darkroom().develop(photo);

        // Then
        int level = ImageIO.read(master.file().toFile()).getRGB(16, 16) & 0xFF;
        assertThat(level).isBetween(0x7A, 0x86);
        assertThat(carriers(master.file())).isEmpty();
    }

    @Test
    void profilesOfPngsAreAppliedToo() throws Exception {
        // Given
        BufferedImage dark = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 32 * 32; i++) {
            dark.setRGB(i % 32, i / 32, 0x373737);
        }
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        Path screenshot = upload(Photos.pngWithProfile(dark, linear));

        // When
        Master master = darkroom().develop(screenshot);

        // Then
        int level = ImageIO.read(master.file().toFile()).getRGB(16, 16) & 0xFF;
        assertThat(level).isBetween(0x7A, 0x86);
    }

    @Test
    void transparencyStaysAPngWithoutItsTexts() throws Exception {
        // Given
        BufferedImage glass = Photos.fields(40, 40, BufferedImage.TYPE_INT_ARGB);
        glass.setRGB(39, 39, 0x40FFFFFF);
        Path drawing = upload(Photos.pngWithText(glass, "MAYANH-PNG"));

        // When
        Master master = darkroom().develop(drawing);

        // Then
        assertThat(master.type()).isEqualTo("image/png");
        assertThat(ImageIO.read(master.file().toFile()).getRGB(39, 39)).isEqualTo(0x40FFFFFF);
        assertThat(new String(Files.readAllBytes(master.file()), ISO_8859_1)).doesNotContain("MAYANH");
    }

    @Test
    void anOpaquePngBecomesAJpeg() throws Exception {
        // Given
        Path drawing = upload(Photos.encoded(Photos.fields(40, 40, BufferedImage.TYPE_INT_RGB), "png"));

        // When
        Master master = darkroom().develop(drawing);

        // Then
        assertThat(master.type()).isEqualTo("image/jpeg");
    }

    @Test
    void greyStaysAsItLooks() throws Exception {
        // Given
        BufferedImage grey = new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 32 * 32; i++) {
            grey.getRaster().setSample(i % 32, i / 32, 0, 90);
        }
        Path photo = upload(Photos.encoded(grey, "jpeg"));

        // When
        Master master = darkroom().develop(photo);

        // Then
        int level = ImageIO.read(master.file().toFile()).getRaster().getSample(16, 16, 0);
        assertThat(level).isBetween(87, 93);
    }

    @Test
    void whatHidesBehindAPictureIsLeftBehind() throws Exception {
        // Given
        Path polyglot = upload(Photos.join(Photos.jpeg(40, 30), Photos.ascii("<html><script>alert(1)</script>PK\3\4")));

        // When
        Master master = darkroom().develop(polyglot);

        // Then
        assertThat(new String(Files.readAllBytes(master.file()), ISO_8859_1)).doesNotContain("<script>", "PK\3\4");
    }

    static Stream<Arguments> refused() {
        byte[] jpeg = Photos.jpeg(60, 40);
        return Stream.of(
                Arguments.of(
                        "text",
                        Photos.ascii("not an image at all"),
                        Refusal.Kind.UNSUPPORTED_TYPE,
                        "UNSUPPORTED_IMAGE"),
                Arguments.of("empty", new byte[0], Refusal.Kind.UNSUPPORTED_TYPE, "UNSUPPORTED_IMAGE"),
                Arguments.of(
                        "svg",
                        Photos.ascii("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
                        Refusal.Kind.UNSUPPORTED_TYPE,
                        "UNSUPPORTED_IMAGE"),
                Arguments.of(
                        "html",
                        Photos.ascii("<!doctype html><html><script>alert(1)</script></html>"),
                        Refusal.Kind.UNSUPPORTED_TYPE,
                        "UNSUPPORTED_IMAGE"),
                Arguments.of(
                        "gif",
                        Photos.encoded(Photos.fields(8, 8, BufferedImage.TYPE_INT_RGB), "gif"),
                        Refusal.Kind.UNSUPPORTED_TYPE,
                        "UNSUPPORTED_IMAGE"),
                Arguments.of("pdf", Photos.ascii("%PDF-1.7\n"), Refusal.Kind.UNSUPPORTED_TYPE, "UNSUPPORTED_IMAGE"),
                Arguments.of(
                        "only the first bytes of a jpeg",
                        Arrays.copyOf(jpeg, 40),
                        Refusal.Kind.INVALID,
                        "IMAGE_UNREADABLE"),
                Arguments.of(
                        "20,000 x 20,000 pixels",
                        Photos.pngHeader(20_000, 20_000),
                        Refusal.Kind.INVALID,
                        "IMAGE_TOO_MANY_PIXELS"),
                Arguments.of(
                        "one side too long",
                        Photos.pngHeader(20_001, 10),
                        Refusal.Kind.INVALID,
                        "IMAGE_TOO_MANY_PIXELS"),
                Arguments.of(
                        "just above 50 megapixels",
                        Photos.pngHeader(10_000, 5_001),
                        Refusal.Kind.INVALID,
                        "IMAGE_TOO_MANY_PIXELS"),
                Arguments.of(
                        "sizes that overflow",
                        Photos.pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE),
                        Refusal.Kind.INVALID,
                        "IMAGE_TOO_MANY_PIXELS"),
                Arguments.of(
                        "a header with no picture behind it",
                        Photos.pngHeader(100, 100),
                        Refusal.Kind.INVALID,
                        "IMAGE_UNREADABLE"),
                Arguments.of(
                        "more than 15 MB",
                        Arrays.copyOf(jpeg, (int) Darkroom.MAX_BYTES + 1),
                        Refusal.Kind.TOO_LARGE,
                        "IMAGE_TOO_LARGE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatIsNoProperImageIsRefusedAndLeavesNothing(String what, byte[] bytes, Refusal.Kind kind, String code)
            throws IOException {
        // Given
        Path upload = upload(bytes);

        // When
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> darkroom().develop(upload));

        // Then
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(filesOfTheStore()).isEmpty();
    }

    private enum Corner {
        TL(false, false),
        TR(true, false),
        BL(false, true),
        BR(true, true);

        private final boolean right;
        private final boolean bottom;

        Corner(boolean right, boolean bottom) {
            this.right = right;
            this.bottom = bottom;
        }

        Color of(BufferedImage image) {
            return new Color(image.getRGB(right ? image.getWidth() - 4 : 3, bottom ? image.getHeight() - 4 : 3));
        }
    }

    private Darkroom darkroom() {
        return new Darkroom(new FileSystemMediaStore(folder.resolve("store"), Clock.systemUTC()));
    }

    private Path upload(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("upload.jpg"), bytes);
    }

    private List<Path> filesOfTheStore() throws IOException {
        if (!Files.exists(folder.resolve("store"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder.resolve("store"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static List<String> directories(Path file) throws IOException, ImageProcessingException {
        return StreamSupport.stream(
                        ImageMetadataReader.readMetadata(file.toFile())
                                .getDirectories()
                                .spliterator(),
                        false)
                .map(Directory::getName)
                .toList();
    }

    private static List<String> carriers(Path file) throws IOException, ImageProcessingException {
        return StreamSupport.stream(
                        ImageMetadataReader.readMetadata(file.toFile())
                                .getDirectories()
                                .spliterator(),
                        false)
                .filter(directory -> directory instanceof ExifDirectoryBase
                        || directory instanceof GpsDirectory
                        || directory instanceof XmpDirectory
                        || directory instanceof IptcDirectory
                        || directory instanceof IccDirectory)
                .map(Directory::getName)
                .toList();
    }

    private static boolean isNear(Color pixel, Color wanted) {
        return Math.abs(pixel.getRed() - wanted.getRed()) < 40
                && Math.abs(pixel.getGreen() - wanted.getGreen()) < 40
                && Math.abs(pixel.getBlue() - wanted.getBlue()) < 40;
    }

    private static String sha256(Path file) throws Exception {
        byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return java.util.HexFormat.of().formatHex(hash);
    }
}
