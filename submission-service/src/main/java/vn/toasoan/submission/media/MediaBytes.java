package vn.toasoan.submission.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import vn.toasoan.submission.problem.Refusal;

/** Answers with the bytes of images and documents, in a way that no browser can take for anything else. */
@ApplicationScoped
class MediaBytes {

    private static final Logger LOG = Logger.getLogger(MediaBytes.class);

    private final MediaStore store;

    MediaBytes(MediaStore store) {
        this.store = store;
    }

    Response of(Media media) {
        return inline(shown(master(media.sha256()), media.type(), media.sha256()));
    }

    /** @param print of the image */
    Response of(Media media, Path print, Rendition rendition) {
        return inline(shown(print, media.type(), media.sha256() + "-" + rendition.width()));
    }

    /** To be saved, never to be shown: a browser that trusted such a file would run what is in it. */
    Response of(Attachment attachment) {
        return toSave(
                shown(master(attachment.sha256()), attachment.type(), attachment.sha256()), attachment.fileName());
    }

    /** @param fileName of what is no picture */
    Response of(Vault.Kept file, String fileName) {
        Response.ResponseBuilder answer = shown(master(file.sha256()), file.type(), file.sha256());
        return file.isPicture() ? inline(answer) : toSave(answer, fileName);
    }

    private static Response toSave(Response.ResponseBuilder answer, String fileName) {
        return answer.header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .build();
    }

    private static Response inline(Response.ResponseBuilder image) {
        return image.header(HttpHeaders.CONTENT_DISPOSITION, "inline").build();
    }

    private Path master(String sha256) {
        return store.find(sha256).orElseThrow(() -> {
            LOG.errorf("Bytes are missing from the store: sha256 %s", sha256);
            return Refusal.of(Refusal.Kind.UNAVAILABLE, "MEDIA_BYTES_MISSING").with("sha256", sha256);
        });
    }

    private static Response.ResponseBuilder shown(Path file, String type, String tag) {
        return Response.ok(file, type)
                .header(HttpHeaders.ETAG, '"' + tag + '"')
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }
}
