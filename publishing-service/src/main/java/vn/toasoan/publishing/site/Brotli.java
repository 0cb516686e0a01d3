package vn.toasoan.publishing.site;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;

/** Brotli, one step from its best, which takes ten times as long. Where the platform has none, gzip alone serves. */
final class Brotli {

    private static final int QUALITY = 9;

    private Brotli() {}

    static boolean isAvailable() {
        return Brotli4jLoader.isAvailable();
    }

    static byte[] compress(byte[] bytes) throws IOException {
        return Encoder.compress(bytes, new Encoder.Parameters().setQuality(QUALITY));
    }
}
