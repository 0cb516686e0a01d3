package vn.toasoan.submission.media;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import vn.toasoan.submission.virus.VirusScan;

/** Files that other features keep: checked as uploads are, or as they came. Who keeps some is a {@link KeptElsewhere}. */
@ApplicationScoped
public class Vault {

    private final MediaStore store;
    private final Darkroom darkroom;
    private final VirusScan scan;
    private final MediaBytes bytes;
    /** The one thread that pictures are developed on, whoever sent them. */
    private final WorkerExecutor developing;

    Vault(MediaStore store, Darkroom darkroom, VirusScan scan, MediaBytes bytes, Vertx vertx) {
        this.store = store;
        this.darkroom = darkroom;
        this.scan = scan;
        this.bytes = bytes;
        this.developing = vertx.createSharedWorkerExecutor("darkroom", 1, 2, TimeUnit.MINUTES);
    }

    @PreDestroy
    void close() {
        developing.close();
    }

    /**
     * A file in the store.
     *
     * @param size bytes
     * @param width pixels; 0 where it is no picture
     * @param height pixels; 0 where it is no picture
     */
    public record Kept(String sha256, String type, long size, int width, int height) {

        public boolean isPicture() {
            return width > 0;
        }
    }

    /** A picture is developed, a document checked and left as it is; refused as an upload would be. */
    public Uni<Kept> keepChecked(Path file) {
        return blocking(() -> {
            scan.requireClean(file);
            return isPicture(file) ? picture(file) : document(file);
        });
    }

    /** Whatever it is: never to be shown, only to be saved. */
    public Uni<Kept> keepAsItIs(Path file, String type) {
        return blocking(() -> {
            String sha256 = Dossier.sha256(file);
            return kept(file, new Dossier.Checked(sha256, type, Files.size(file)));
        });
    }

    /** To be deleted by whoever asked for it. Blocking. */
    public Path newTemporaryFile() {
        return store.newTemporaryFile();
    }

    /** What a sender calls a file, without whatever a file system or a header would stumble over. */
    public static String harmlessName(String sent) {
        return AttachmentForm.harmless(sent);
    }

    /** A picture to be shown, anything else to be saved under that name. */
    public Response answer(Kept file, String fileName) {
        return bytes.of(file, fileName);
    }

    private static boolean isPicture(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4
                    && ((head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xD8
                            || (head[0] & 0xFF) == 0x89 && head[1] == 'P' && head[2] == 'N' && head[3] == 'G');
        }
    }

    private Kept picture(Path file) {
        Master master = darkroom.develop(file);
        store.keep(master.file(), master.sha256());
        return new Kept(master.sha256(), master.type(), master.size(), master.width(), master.height());
    }

    private Kept document(Path file) throws IOException {
        return kept(file, Dossier.check(file));
    }

    private Kept kept(Path file, Dossier.Checked checked) {
        Path own = store.newTemporaryFile();
        try {
            Files.copy(file, own, StandardCopyOption.REPLACE_EXISTING);
            store.keep(own, checked.sha256());
            return new Kept(checked.sha256(), checked.type(), checked.size(), 0, 0);
        } catch (IOException e) {
            throw FileSystemMediaStore.told(e);
        } finally {
            own.toFile().delete();
        }
    }

    private <T> Uni<T> blocking(Callable<T> work) {
        return Uni.createFrom().deferred(() -> UniHelper.toUni(developing.executeBlocking(work)));
    }
}
