package vn.toasoan.archive.record.filing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.toasoan.archive.record.FileKind;
import vn.toasoan.archive.record.ManifestEntry;
import vn.toasoan.archive.record.filing.PublishedEdition.Photo;
import vn.toasoan.archive.store.Sha256;
import vn.toasoan.archive.store.StoredFile;

/**
 * A file that the record of an edition has to hold.
 *
 * @param bytes null for a photo, which has to be fetched by its hash; else its name's own content
 * @param photo null for a text
 */
record WantedFile(FileKind kind, String name, String type, String sha256, byte[] bytes, Photo photo) {

    private static final Map<String, String> ENDINGS =
            Map.of("image/jpeg", "jpg", "image/png", "png", "image/webp", "webp", "image/gif", "gif");

    /** The body as people read it, the whole edition as machines do, and each photo. */
    static List<WantedFile> of(PublishedEdition edition, String canonical) {
        List<WantedFile> files = new ArrayList<>();
        files.add(text("body.html", "text/html; charset=utf-8", edition.body()));
        files.add(text("edition.json", "application/json", canonical));
        for (Photo photo : edition.media()) {
            String name = "anh-%02d.%s".formatted(files.size() - 1, ENDINGS.getOrDefault(photo.type(), "bin"));
            files.add(new WantedFile(FileKind.IMAGE, name, photo.type(), photo.sha256(), null, photo));
        }
        return List.copyOf(files);
    }

    ManifestEntry stored(StoredFile file) {
        return new ManifestEntry(
                kind,
                name,
                type,
                file.sha256(),
                file.sha512(),
                file.storedSha256(),
                file.size(),
                file.verifiedAt(),
                photo == null ? null : photo.alt(),
                photo == null ? null : photo.caption(),
                photo == null ? null : photo.credit());
    }

    private static WantedFile text(String name, String type, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new WantedFile(FileKind.BODY, name, type, Sha256.of(bytes), bytes, null);
    }
}
