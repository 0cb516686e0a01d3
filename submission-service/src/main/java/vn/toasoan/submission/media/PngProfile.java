package vn.toasoan.submission.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/**
 * The colour profile of a PNG. The JDK's reader passes over it, and reads the pixels of a phone's wide-gamut screenshot
 * as if they were sRGB.
 */
final class PngProfile {

    private static final int SIGNATURE = 8;
    private static final int CRC = 4;
    private static final int MAX_CHUNK = 1 << 20;
    private static final int MAX_PROFILE = 4 << 20;

    private PngProfile() {}

    /** The same pixels, marked as what they are; untouched where there is no usable profile. */
    static BufferedImage applied(Path png, BufferedImage pixels) {
        return read(png).map(profile -> marked(SRgb.of(pixels), profile)).orElse(pixels);
    }

    private static BufferedImage marked(BufferedImage plain, ColorSpace space) {
        boolean alpha = plain.getColorModel().hasAlpha();
        if (plain.getColorModel().getNumColorComponents() != space.getNumComponents()) {
            return plain;
        }
        ComponentColorModel model = new ComponentColorModel(
                space, alpha, false, alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(model, plain.getRaster(), false, null);
    }

    /** A damaged profile counts as none: the picture is what matters. */
    private static Optional<ColorSpace> read(Path png) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(png)))) {
            in.skipNBytes(SIGNATURE);
            while (true) {
                int length = in.readInt();
                String type = new String(in.readNBytes(4), ISO_8859_1);
                if (type.equals("IDAT") || type.equals("IEND") || length < 0) {
                    return Optional.empty();
                }
                if (type.equals("iCCP") && length <= MAX_CHUNK) {
                    return Optional.of(profile(in.readNBytes(length)));
                }
                in.skipNBytes((long) length + CRC);
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Name, a zero, the compression method, then the compressed profile. */
    private static ColorSpace profile(byte[] chunk) throws IOException {
        int name = 0;
        while (chunk[name] != 0) {
            name++;
        }
        var compressed = new ByteArrayInputStream(chunk, name + 2, chunk.length - name - 2);
        try (InflaterInputStream inflated = new InflaterInputStream(compressed)) {
            return new ICC_ColorSpace(ICC_Profile.getInstance(inflated.readNBytes(MAX_PROFILE)));
        }
    }
}
