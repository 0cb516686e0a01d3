package vn.toasoan.submission.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Image files as cameras, phones and attackers make them; they show coloured fields and no person. */
public final class Photos {

    private static final int EXIF_HEADER = 6;

    private Photos() {}

    /** Stored corners: red, green, blue and white, from the left and from the top. */
    static BufferedImage fields(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.setColor(Color.GREEN);
        graphics.fillRect(width / 2, 0, width - width / 2, height / 2);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, height / 2, width / 2, height - height / 2);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(width / 2, height / 2, width - width / 2, height - height / 2);
        graphics.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return encoded(fields(width, height, BufferedImage.TYPE_3BYTE_BGR), "jpeg");
    }

    /** A photograph from a phone: EXIF with maker, position and thumbnail, XMP, IPTC and a comment. */
    public static byte[] fromPhone(int width, int height, int orientation) {
        byte[] exif = join(ascii("Exif\0\0"), tiff(orientation, jpeg(16, 12)));
        byte[] xmp = join(
                ascii("http://ns.adobe.com/xap/1.0/\0"),
                ascii(
                        "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                                + "<rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/' dc:creator='MAYANH-BIMAT'/>"
                                + "</rdf:RDF></x:xmpmeta>"));
        byte[] iptc = join(
                ascii("Photoshop 3.0\0"),
                ascii("8BIM"),
                new byte[] {4, 4, 0, 0, 0, 0, 0, 15, 0x1C, 2, 80, 0, 10},
                ascii("MAYANH-IPT"),
                new byte[] {0});
        return withSegments(
                jpeg(width, height),
                segment(0xE1, exif),
                segment(0xE1, xmp),
                segment(0xED, iptc),
                segment(0xFE, ascii("MAYANH-GHICHU")));
    }

    /** The pixels say one thing, and the profile that they are to be read in another. */
    static byte[] withProfile(byte[] jpeg, byte[] icc) {
        return withSegments(jpeg, segment(0xE2, join(ascii("ICC_PROFILE\0"), new byte[] {1, 1}, icc)));
    }

    /** Nothing but the header of a picture of that size. */
    public static byte[] pngHeader(int width, int height) {
        byte[] signature = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        byte[] ihdr = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return join(signature, chunk("IHDR", ihdr), chunk("IDAT", new byte[] {0}), chunk("IEND", new byte[0]));
    }

    /** With a text chunk, as editors write them. */
    static byte[] pngWithText(BufferedImage image, String text) {
        return withChunk(image, chunk("tEXt", join(ascii("Comment\0"), ascii(text))));
    }

    /** With a colour profile, as phones write their screenshots. */
    static byte[] pngWithProfile(BufferedImage image, byte[] icc) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(compressed)) {
            out.write(icc);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return withChunk(image, chunk("iCCP", join(ascii("profile\0"), new byte[] {0}, compressed.toByteArray())));
    }

    private static byte[] withChunk(BufferedImage image, byte[] chunk) {
        byte[] png = encoded(image, "png");
        int afterHeader = 8 + 25;
        return join(Arrays.copyOf(png, afterHeader), chunk, Arrays.copyOfRange(png, afterHeader, png.length));
    }

    static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] withSegments(byte[] jpeg, byte[]... segments) {
        byte[] start = {jpeg[0], jpeg[1]};
        byte[] rest = new byte[jpeg.length - 2];
        System.arraycopy(jpeg, 2, rest, 0, rest.length);
        return join(start, join(segments), rest);
    }

    private static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(data.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .array();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] body = join(ascii(type), data);
        CRC32 crc = new CRC32();
        crc.update(body);
        return ByteBuffer.allocate(body.length + 8)
                .putInt(data.length)
                .put(body)
                .putInt((int) crc.getValue())
                .array();
    }

    /** Two directories: maker, orientation and GPS position; then a thumbnail. */
    private static byte[] tiff(int orientation, byte[] thumbnail) {
        int ifd0 = 8;
        int gps = ifd0 + 2 + 3 * 12 + 4;
        int gpsValues = gps + 2 + 4 * 12 + 4;
        int maker = gpsValues + 48;
        int ifd1 = maker + 16;
        int thumbnailAt = ifd1 + 2 + 2 * 12 + 4;
        ByteBuffer out = ByteBuffer.allocate(thumbnailAt + thumbnail.length + EXIF_HEADER);
        out.put(ascii("MM")).putShort((short) 42).putInt(ifd0);
        out.putShort((short) 3);
        entry(out, 0x010F, 2, 14, maker);
        entry(out, 0x0112, 3, 1, orientation << 16);
        entry(out, 0x8825, 4, 1, gps);
        out.putInt(ifd1);
        out.putShort((short) 4);
        entry(out, 1, 2, 2, 'N' << 24);
        entry(out, 2, 5, 3, gpsValues);
        entry(out, 3, 2, 2, 'E' << 24);
        entry(out, 4, 5, 3, gpsValues + 24);
        out.putInt(0);
        rationals(out, 20, 12, 30);
        rationals(out, 106, 15, 45);
        out.put(ascii("MAYANH-EXIF-1\0\0\0"));
        out.putShort((short) 2);
        entry(out, 0x0201, 4, 1, thumbnailAt);
        entry(out, 0x0202, 4, 1, thumbnail.length);
        out.putInt(0);
        out.put(thumbnail);
        return out.array();
    }

    private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void rationals(ByteBuffer out, int... values) {
        for (int value : values) {
            out.putInt(value).putInt(1);
        }
    }
}
