package vn.toasoan.publishing.media;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures made on the spot. */
public final class Pictures {

    private Pictures() {}

    /** A JPEG of that size; another seed gives other bytes. */
    public static byte[] jpeg(int width, int height, int seed) {
        return encode(draw(width, height, seed, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    /** A PNG with a transparent background. */
    public static byte[] png(int width, int height, int seed) {
        return encode(draw(width, height, seed, BufferedImage.TYPE_INT_ARGB), "png");
    }

    private static BufferedImage draw(int width, int height, int seed, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        var canvas = image.createGraphics();
        Color sky = Color.getHSBColor((seed % 97) / 97f, 0.35f, 0.9f);
        canvas.setPaint(new GradientPaint(0, 0, sky, width, height, sky.darker().darker()));
        canvas.fillRect(0, type == BufferedImage.TYPE_INT_ARGB ? height / 5 : 0, width, height);
        canvas.setColor(new Color(255, 255, 255, 120));
        for (int i = 0; i < 7; i++) {
            int size = Math.max(2, width / (3 + (seed + i) % 5));
            canvas.fillOval((i * 131 + seed * 17) % width, (i * 97 + seed * 29) % height, size, size);
        }
        canvas.dispose();
        return image;
    }

    private static byte[] encode(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
