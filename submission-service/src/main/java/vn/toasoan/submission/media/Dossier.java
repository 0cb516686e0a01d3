package vn.toasoan.submission.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.Refusal.Kind;

/**
 * Looks at an uploaded document without changing it: PDF, DOCX or XLSX by content, no bomb, nothing that runs, nothing
 * that is locked. Blocking.
 */
final class Dossier {

    static final long MAX_BYTES = 20L * 1024 * 1024;
    private static final int MAX_ENTRIES = 2_000;
    private static final long MAX_UNPACKED = 200L * 1024 * 1024;
    private static final int HEAD = 1024;
    private static final int CHUNK = 1 << 16;
    private static final int OVERLAP = 32;
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** Names of PDF that make a viewer do something. */
    private static final String[] ACTIVE = {"/JavaScript", "/JS ", "/JS(", "/Launch", "/EmbeddedFile", "/RichMedia"};

    /**
     * A document that may be kept.
     *
     * @param size bytes
     */
    record Checked(String sha256, String type, long size) {}

    private Dossier() {}

    /** Throws a {@link Refusal} for whatever must not be kept. */
    static Checked check(Path file) throws IOException {
        long size = Files.size(file);
        if (size > MAX_BYTES) {
            throw Refusal.of(Kind.TOO_LARGE, "ATTACHMENT_TOO_LARGE")
                    .about(MAX_BYTES / (1024 * 1024))
                    .with("maxBytes", MAX_BYTES);
        }
        return new Checked(sha256(file), type(file), size);
    }

    private static String type(Path file) throws IOException {
        byte[] head = head(file);
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.contains("%PDF-")) {
            requireHarmlessPdf(file);
            return "application/pdf";
        }
        if (start.startsWith("PK\u0003\u0004")) {
            return office(file);
        }
        throw unsupported();
    }

    private static void requireHarmlessPdf(Path file) throws IOException {
        String before = "";
        boolean ended = false;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.readNBytes(chunk, 0, CHUNK); read > 0; read = in.readNBytes(chunk, 0, CHUNK)) {
                String text = before + new String(chunk, 0, read, StandardCharsets.ISO_8859_1);
                for (String name : ACTIVE) {
                    if (text.contains(name)) {
                        throw refused("ATTACHMENT_ACTIVE");
                    }
                }
                if (text.contains("/Encrypt")) {
                    throw refused("ATTACHMENT_LOCKED");
                }
                ended |= text.contains("%%EOF");
                before = text.substring(Math.max(0, text.length() - OVERLAP));
            }
        }
        if (!ended) {
            throw refused("ATTACHMENT_UNREADABLE");
        }
    }

    private static String office(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                throw refused("ATTACHMENT_BOMB");
            }
            long unpacked = 0;
            for (ZipEntry entry : zip.stream().toList()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.contains("vbaproject") || name.contains("activex") || name.endsWith(".exe")) {
                    throw refused("ATTACHMENT_ACTIVE");
                }
                unpacked += unpacked(zip, entry, MAX_UNPACKED - unpacked);
            }
            if (zip.getEntry("[Content_Types].xml") != null) {
                if (zip.getEntry("word/document.xml") != null) {
                    return WORD;
                }
                if (zip.getEntry("xl/workbook.xml") != null) {
                    return SHEET;
                }
            }
            throw unsupported();
        } catch (ZipException e) {
            throw refused("ATTACHMENT_UNREADABLE");
        }
    }

    /** Counted by unpacking: what an entry says of its own size proves nothing. */
    private static long unpacked(ZipFile zip, ZipEntry entry, long left) throws IOException {
        long bytes = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                bytes += read;
                if (bytes > left) {
                    throw refused("ATTACHMENT_BOMB");
                }
            }
        }
        return bytes;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    static String sha256(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Refusal unsupported() {
        return Refusal.of(Kind.UNSUPPORTED_TYPE, "UNSUPPORTED_ATTACHMENT");
    }

    private static Refusal refused(String code) {
        return Refusal.of(Kind.INVALID, code).at("/file", code);
    }
}
