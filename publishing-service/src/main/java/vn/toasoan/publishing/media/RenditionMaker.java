package vn.toasoan.publishing.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.resizers.configurations.Antialiasing;

/** Makes the picture that a page shows: a JPEG of at most {@value #WIDEST} pixels width that carries no metadata. */
final class RenditionMaker {

    /** Twice the text column, for dense screens. */
    static final int WIDEST = 1600;

    /** The system's own limit for an uploaded picture (design page 4). */
    static final long MOST_PIXELS = 50_000_000;

    private static final double QUALITY = 0.82;

    record Picture(byte[] jpeg, int width, int height) {}

    private RenditionMaker() {}

    /**
     * The same bytes for the same master on the same JDK.
     *
     * @throws IOException when the bytes are no picture that can be decoded, or one with more than {@value #MOST_PIXELS}
     *     pixels, which is found before decoding
     */
    static Picture render(byte[] master) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(master))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("No known picture format");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return encode(decode(reader));
            } catch (RuntimeException e) {
                throw new IOException("Not decodable", e);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage decode(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new IOException("Too large: " + width + " x " + height);
        }
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, width / (2 * WIDEST));
        param.setSourceSubsampling(step, step, 0, 0);
        BufferedImage decoded = reader.read(0, param);
        int shownWidth = Math.min(WIDEST, width);
        int shownHeight = Math.max(1, (int) Math.round((double) height * shownWidth / width));
        BufferedImage opaque = opaque(decoded);
        return opaque.getWidth() == shownWidth && opaque.getHeight() == shownHeight
                ? opaque
                : Thumbnails.of(opaque)
                        .forceSize(shownWidth, shownHeight)
                        .antialiasing(Antialiasing.ON)
                        .imageType(BufferedImage.TYPE_INT_RGB)
                        .asBufferedImage();
    }

    private static BufferedImage opaque(BufferedImage image) {
        BufferedImage rgb = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var canvas = rgb.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return rgb;
    }

    private static Picture encode(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thumbnails.of(image).scale(1).outputFormat("jpg").outputQuality(QUALITY).toOutputStream(out);
        return new Picture(out.toByteArray(), image.getWidth(), image.getHeight());
    }
}
