package vn.toasoan.submission.media;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;

/** How the camera was held, the one thing that is read from EXIF before all of it is dropped. */
final class ExifOrientation {

    static final int UPRIGHT = 1;
    /** The segment's data begin with the rest of the "Exif\0\0" mark. */
    private static final int PADDING = 1;

    private ExifOrientation() {}

    /** Damaged EXIF counts as none: the picture is what matters. */
    static int of(Path jpeg) {
        try (ImageInputStream in = ImageIO.createImageInputStream(jpeg.toFile())) {
            List<JPEGSegment> segments = JPEGSegmentUtil.readSegments(in, JPEG.APP1, "Exif");
            return segments.isEmpty() ? UPRIGHT : read(segments.getFirst());
        } catch (IOException | RuntimeException e) {
            return UPRIGHT;
        }
    }

    private static int read(JPEGSegment segment) throws IOException {
        try (InputStream data = segment.data()) {
            byte[] bytes = data.readAllBytes();
            byte[] tiff = Arrays.copyOfRange(bytes, PADDING, bytes.length);
            try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(tiff))) {
                Directory directory = new TIFFReader().read(in);
                Entry entry = directory.getEntryById(TIFF.TAG_ORIENTATION);
                int value = entry != null && entry.getValue() instanceof Number number ? number.intValue() : UPRIGHT;
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
    }
}
