package vn.toasoan.submission.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import vn.toasoan.submission.problem.Refusal;

/** Answers with the bytes of an image, in a way that no browser can take for anything but an image. */
@ApplicationScoped
class MediaBytes {

    private static final Logger LOG = Logger.getLogger(MediaBytes.class);

    private final MediaStore store;

    MediaBytes(MediaStore store) {
        this.store = store;
    }

    Response of(Media media) {
        var file = store.find(media.sha256()).orElseThrow(() -> {
            LOG.errorf("Bytes are missing from the store: media %s, sha256 %s", media.id(), media.sha256());
            return Refusal.of(Refusal.Kind.UNAVAILABLE, "MEDIA_BYTES_MISSING").with("sha256", media.sha256());
        });
        return Response.ok(file, media.type())
                .header(HttpHeaders.ETAG, '"' + media.sha256() + '"')
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }
}
