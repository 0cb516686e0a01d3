package vn.toasoan.archive.record.export;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.toasoan.archive.record.Exportable;
import vn.toasoan.archive.record.ManifestEntry;
import vn.toasoan.archive.store.RecordStore;

/** Packs a bag file by file, so that one file at most is in memory and none on the disk. Serves one download. */
final class BagStream {

    private final RecordStore store;
    private final Vertx vertx;
    private final Exportable record;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(packed);

    BagStream(RecordStore store, Vertx vertx, Exportable record) {
        this.store = store;
        this.vertx = vertx;
        this.record = record;
    }

    /** @param tags as {@link Bag#tags} gives them */
    Multi<byte[]> chunks(Map<String, byte[]> tags) {
        Multi<byte[]> head = Multi.createFrom()
                .iterable(tags.entrySet())
                .onItem()
                .transformToUniAndConcatenate(tag -> step(() -> pack(tag.getKey(), tag.getValue())));
        Multi<byte[]> payload = Multi.createFrom()
                .iterable(record.files())
                .onItem()
                .transformToUniAndConcatenate(file -> step(() -> pack(Bag.payloadPath(file), content(file))));
        Multi<byte[]> end = Multi.createFrom().uni(step(this::end));
        return Multi.createBy().concatenating().streams(head, payload, end).filter(chunk -> chunk.length > 0);
    }

    private Uni<byte[]> step(Callable<byte[]> work) {
        return Uni.createFrom().deferred(() -> vertx.executeBlocking(work, true));
    }

    private byte[] content(ManifestEntry file) throws IOException {
        return store.read(record.id(), file.sha256())
                .orElseThrow(() -> new FileNotFoundException(record.id() + " " + file.name()));
    }

    private byte[] pack(String path, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(record.id() + "/" + path);
        entry.setTime(record.filedAt().toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
        return drained();
    }

    private byte[] end() throws IOException {
        zip.close();
        return drained();
    }

    private byte[] drained() {
        byte[] chunk = packed.toByteArray();
        packed.reset();
        return chunk;
    }
}
