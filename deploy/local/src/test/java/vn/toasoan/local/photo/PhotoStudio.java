package vn.toasoan.local.photo;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Paints the two demo photos. Run it by hand to make them anew:
 *
 * <pre>java -cp target/test-classes vn.toasoan.local.photo.PhotoStudio src/main/resources/demo</pre>
 */
final class PhotoStudio {

    private static final float QUALITY = 0.82f;
    private static final int UPRIGHT = 1;
    /** The camera was held upright: a viewer must turn the stored picture by 90 degrees clockwise. */
    private static final int TURN_RIGHT = 6;

    private static final int PREVIEW_WIDTH = 160;

    private PhotoStudio() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        BufferedImage yard = SchoolYard.paint(new Random(20261120));
        Files.write(folder.resolve("san-truong.jpg"), photo(yard, UPRIGHT, "2026:11:20 07:42:10"));
        BufferedImage books = lyingOnItsSide(BookCorner.paint(new Random(20261121)));
        Files.write(folder.resolve("tu-sach.jpg"), photo(books, TURN_RIGHT, "2026:11:20 08:15:33"));
    }

    private static byte[] photo(BufferedImage image, int orientation, String taken) throws IOException {
        return CameraTraces.in(jpeg(image), jpeg(preview(image)), orientation, taken);
    }

    private static BufferedImage lyingOnItsSide(BufferedImage upright) {
        BufferedImage turned = new BufferedImage(upright.getHeight(), upright.getWidth(), BufferedImage.TYPE_INT_RGB);
        AffineTransform left = new AffineTransform();
        left.translate(0, upright.getWidth());
        left.rotate(-Math.PI / 2);
        Graphics2D brush = turned.createGraphics();
        brush.drawImage(upright, left, null);
        brush.dispose();
        return turned;
    }

    private static BufferedImage preview(BufferedImage image) {
        int height = image.getHeight() * PREVIEW_WIDTH / image.getWidth();
        BufferedImage small = new BufferedImage(PREVIEW_WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = small.createGraphics();
        brush.drawImage(image, 0, 0, PREVIEW_WIDTH, height, null);
        brush.dispose();
        return small;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(QUALITY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
