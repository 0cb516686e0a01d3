package vn.toasoan.local.photo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a real camera and a real phone leave in a JPEG, and what must never reach the public site: make, model, serial
 * number, time, place, a preview picture and an XMP packet. Camera, serial number and author are invented.
 */
final class CameraTraces {

    private static final String XMP = """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
             exif:GPSLatitude="20,6.71N" exif:GPSLongitude="106,17.43E">
            <dc:creator><rdf:Seq><rdf:li>May anh to 1</rdf:li></rdf:Seq></dc:creator>
            </rdf:Description></rdf:RDF></x:xmpmeta>""";

    private CameraTraces() {}

    /** Puts the traces behind the first marker of a JPEG. */
    static byte[] in(byte[] jpeg, byte[] preview, int orientation, String taken) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        segment(out, "Exif\0\0", exif(preview, orientation, taken));
        segment(out, "http://ns.adobe.com/xap/1.0/\0", XMP.getBytes(StandardCharsets.UTF_8));
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, String label, byte[] content) {
        byte[] head = label.getBytes(StandardCharsets.US_ASCII);
        int length = 2 + head.length + content.length;
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        out.writeBytes(head);
        out.writeBytes(content);
    }

    private static byte[] exif(byte[] preview, int orientation, String taken) {
        ExifBlock camera = new ExifBlock()
                .text(0x9003, taken)
                .text(0x9004, taken)
                .rational(0x829A, 1, 320)
                .rational(0x829D, 28, 10)
                .text(0xA431, "NT48-0031877");
        ExifBlock place = new ExifBlock()
                .bytes(0x0000, 2, 3, 0, 0)
                .text(0x0001, "N")
                .rational(0x0002, 20, 1, 6, 1, 4260, 100)
                .text(0x0003, "E")
                .rational(0x0004, 106, 1, 17, 1, 2580, 100)
                .text(0x001D, taken.substring(0, 10));
        int head = 8;
        ExifBlock main = main(orientation, taken, 0, 0);
        int cameraAt = head + main.size();
        int placeAt = cameraAt + camera.size();
        int previewAt = placeAt + place.size();
        ExifBlock small = small(0, preview.length);
        small = small(previewAt + small.size(), preview.length);

        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(new byte[] {'I', 'I', 42, 0, (byte) head, 0, 0, 0});
        block.writeBytes(main(orientation, taken, cameraAt, placeAt).at(head, previewAt));
        block.writeBytes(camera.at(cameraAt, 0));
        block.writeBytes(place.at(placeAt, 0));
        block.writeBytes(small.at(previewAt, 0));
        block.writeBytes(preview);
        return block.toByteArray();
    }

    private static ExifBlock main(int orientation, String taken, int cameraAt, int placeAt) {
        return new ExifBlock()
                .text(0x010F, "Nong Tra")
                .text(0x0110, "NT-48")
                .number(0x0112, orientation)
                .text(0x0131, "NT-48 1.2")
                .text(0x0132, taken)
                .text(0x013B, "May anh to 1")
                .offset(0x8769, cameraAt)
                .offset(0x8825, placeAt);
    }

    private static ExifBlock small(int at, int length) {
        return new ExifBlock().number(0x0103, 6).offset(0x0201, at).offset(0x0202, length);
    }
}
