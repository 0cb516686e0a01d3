package vn.toasoan.submission.media;

import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;

/** Brings pixels into a form that needs no profile: 8-bit sRGB, with alpha only where there was some, or 8-bit grey. */
final class SRgb {

    private SRgb() {}

    static BufferedImage of(BufferedImage image) {
        int type = image.getType();
        if (type == BufferedImage.TYPE_3BYTE_BGR
                || type == BufferedImage.TYPE_4BYTE_ABGR
                || type == BufferedImage.TYPE_BYTE_GRAY) {
            return image;
        }
        boolean alpha = image.getColorModel().hasAlpha();
        int plain = alpha ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR;
        BufferedImage converted = new BufferedImage(image.getWidth(), image.getHeight(), plain);
        ColorSpace space = image.getColorModel().getColorSpace();
        if (space.isCS_sRGB() || space.getType() == ColorSpace.TYPE_GRAY) {
            Graphics2D graphics = converted.createGraphics();
            graphics.drawImage(image, 0, 0, null);
            graphics.dispose();
            return converted;
        }
        return new ColorConvertOp(null).filter(image, converted);
    }
}
