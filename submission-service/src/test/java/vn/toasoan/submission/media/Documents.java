package vn.toasoan.submission.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents as people upload them, and as attackers do. */
public final class Documents {

    private Documents() {}

    public static byte[] pdf() {
        return pdf("");
    }

    /** @param inside what stands in its one object */
    static byte[] pdf(String inside) {
        return ("%PDF-1.7\n1 0 obj\n<< /Type /Catalog " + inside + " >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] docx() {
        return zip(Map.of("[Content_Types].xml", "<Types/>".getBytes(), "word/document.xml", "<w/>".getBytes()));
    }

    static byte[] xlsx() {
        return zip(Map.of("[Content_Types].xml", "<Types/>".getBytes(), "xl/workbook.xml", "<x/>".getBytes()));
    }

    static byte[] docxWith(String entry, byte[] content) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", "<Types/>".getBytes());
        entries.put("word/document.xml", "<w/>".getBytes());
        entries.put(entry, content);
        return zip(entries);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
