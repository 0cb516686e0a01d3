package vn.toasoan.publishing.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.resizers.configurations.Antialiasing;

/**
 * Makes the pictures that a page shows: a JPEG of at most {@value #WIDEST} pixels width that carries no metadata, and
 * narrower ones for smaller screens.
 */
final class RenditionMaker {

    /** Twice the text column, for dense screens. */
    static final int WIDEST = 1600;

    /** The system's own limit for an uploaded picture (design page 4). */
    static final long MOST_PIXELS = 50_000_000;

    private static final double QUALITY = 0.82;

    /** Widths for phones and columns; a picture gets those that are clearly narrower than itself. */
    private static final List<Integer> NARROWER = List.of(480, 960);

    record Picture(byte[] jpeg, int width, int height) {}

    /** @param variants narrowest first */
    record Pictures(Picture main, List<Picture> variants) {}

    private RenditionMaker() {}

    /**
     * The same bytes for the same master on the same JDK.
     *
     * @throws IOException when the bytes are no picture that can be decoded, or one with more than {@value #MOST_PIXELS}
     *     pixels, which is found before decoding
     */
    static Pictures render(byte[] master) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(master))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("No known picture format");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return all(decode(reader));
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
        return resized(opaque(decoded), shownWidth, shownHeight);
    }

    private static Pictures all(BufferedImage main) throws IOException {
        List<Picture> variants = new ArrayList<>();
        for (int width : NARROWER) {
            if (width <= main.getWidth() * 3 / 4) {
                int height = Math.max(1, (int) Math.round((double) main.getHeight() * width / main.getWidth()));
                variants.add(encode(resized(main, width, height)));
            }
        }
        return new Pictures(encode(main), List.copyOf(variants));
    }

    private static BufferedImage resized(BufferedImage image, int width, int height) throws IOException {
        return image.getWidth() == width && image.getHeight() == height
                ? image
                : Thumbnails.of(image)
                        .forceSize(width, height)
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
