package vn.toasoan.submission.media;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Makes a smaller print of a master. Reads no more pixels than it needs, so that a thumbnail of 50 megapixels is cheap. */
final class Enlarger {

    /** Pixels that are read for each one that is printed: enough that nobody sees the grid. */
    private static final int OVERSAMPLING = 2;

    private Enlarger() {}

    static BufferedImage print(Path master, String type, int width) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(type).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(master.toFile())) {
            reader.setInput(in, true, true);
            int full = reader.getWidth(0);
            int step = Math.max(1, full / (width * OVERSAMPLING));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            int height = Math.max(1, Math.round((float) reader.getHeight(0) * width / full));
            return scaled(SRgb.of(reader.read(0, param)), width, height);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage small = new BufferedImage(width, height, image.getType());
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }
}
