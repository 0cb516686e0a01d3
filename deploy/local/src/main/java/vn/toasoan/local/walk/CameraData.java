package vn.toasoan.local.walk;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What an image file tells beside its picture. */
final class CameraData {

    private final Metadata metadata;

    private CameraData(Metadata metadata) {
        this.metadata = metadata;
    }

    static CameraData of(byte[] image) {
        try {
            return new CameraData(ImageMetadataReader.readMetadata(new ByteArrayInputStream(image)));
        } catch (ImageProcessingException | IOException e) {
            throw new NotAsPromised("A file that should be an image is none: " + e.getMessage());
        }
    }

    /** Names of the kinds of private data found; empty for a clean image. */
    List<String> traces() {
        List<String> traces = new ArrayList<>();
        note(traces, "EXIF", ExifDirectoryBase.class);
        note(traces, "GPS", GpsDirectory.class);
        note(traces, "thumbnail", ExifThumbnailDirectory.class);
        note(traces, "XMP", XmpDirectory.class);
        note(traces, "IPTC", IptcDirectory.class);
        return traces;
    }

    private void note(List<String> traces, String name, Class<? extends Directory> kind) {
        if (metadata.containsDirectoryOfType(kind)
                || !metadata.getDirectoriesOfType(kind).isEmpty()) {
            traces.add(name);
        }
    }

    /** 1 for an image that lies as it is to be seen. */
    int orientation() {
        ExifIFD0Directory main = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer orientation = main == null ? null : main.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        return orientation == null ? 1 : orientation;
    }
}
