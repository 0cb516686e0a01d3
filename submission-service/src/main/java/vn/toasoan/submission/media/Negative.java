package vn.toasoan.submission.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.Refusal.Kind;

/** An uploaded file that claims to be an image, before it is decoded. */
final class Negative {

    static final long MAX_PIXELS = 50_000_000;
    static final int MAX_SIDE = 20_000;
    private static final Map<String, String> FORMATS = Map.of("image/jpeg", "jpeg", "image/png", "png");
    private static final Detector DETECTOR = new DefaultDetector();

    static {
        ImageIO.scanForPlugins();
    }

    private final Path file;
    private final String format;

    private Negative(Path file, String format) {
        this.file = file;
        this.format = format;
    }

    /** Looks at the bytes only: names and declared types prove nothing. */
    static Negative of(Path file) throws IOException {
        String type;
        try (InputStream in = Files.newInputStream(file);
                TikaInputStream tika = TikaInputStream.get(in)) {
            type = DETECTOR.detect(tika, new Metadata()).toString();
        }
        String format = FORMATS.get(type);
        if (format == null) {
            throw Refusal.of(Kind.UNSUPPORTED_TYPE, "UNSUPPORTED_IMAGE")
                    .about(type)
                    .with("detected", type);
        }
        return new Negative(file, format);
    }

    BufferedImage decode() throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            requireReasonable(reader.getWidth(0), reader.getHeight(0));
            BufferedImage pixels = reader.read(0);
            return format.equals("png") ? PngProfile.applied(file, pixels) : pixels;
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            throw Refusal.of(Kind.INVALID, "IMAGE_UNREADABLE").at("/file", "IMAGE_UNREADABLE");
        } catch (OutOfMemoryError e) {
            // one huge array that was never made; the heap is as good as before
            throw Refusal.of(Kind.UNAVAILABLE, "IMAGE_MEMORY");
        } finally {
            reader.dispose();
        }
    }

    /** 1 to 8 as in EXIF; 1 where nothing says otherwise. */
    int orientation() {
        return format.equals("jpeg") ? ExifOrientation.of(file) : ExifOrientation.UPRIGHT;
    }

    private static void requireReasonable(int width, int height) {
        if (width > MAX_SIDE || height > MAX_SIDE || (long) width * height > MAX_PIXELS) {
            throw Refusal.of(Kind.INVALID, "IMAGE_TOO_MANY_PIXELS")
                    .about(width, height, MAX_PIXELS / 1_000_000)
                    .with("width", width)
                    .with("height", height)
                    .with("maxPixels", MAX_PIXELS)
                    .at("/file", "IMAGE_TOO_MANY_PIXELS", width, height, MAX_PIXELS / 1_000_000);
        }
    }
}
