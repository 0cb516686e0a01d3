package vn.toasoan.archive.record.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import vn.toasoan.archive.record.Exportable;
import vn.toasoan.archive.record.ManifestEntry;

/**
 * The tag files of a bag (RFC 8493). The payload's hashes come from the manifest that the record was filed with, not from
 * the bytes that happen to lie there now: a bag with a spoilt file does not validate.
 */
final class Bag {

    private static final Map<String, String> ALGORITHMS = Map.of("sha256", "SHA-256", "sha512", "SHA-512");

    private Bag() {}

    /** Every file but the payload, by its path inside the bag, in the order to write them. */
    static Map<String, byte[]> tags(Exportable record, String organisation, LocalDate today) {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("bagit.txt", utf8("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
        tags.put("bag-info.txt", utf8(info(record, organisation, today)));
        tags.put("manifest-sha256.txt", utf8(payload(record, ManifestEntry::sha256)));
        tags.put("manifest-sha512.txt", utf8(payload(record, ManifestEntry::sha512)));
        tags.put("metadata/record.json", utf8(record.json()));
        tags.put("metadata/premis.xml", utf8(Premis.of(record)));
        for (String name : new String[] {"sha256", "sha512"}) {
            StringBuilder manifest = new StringBuilder();
            tags.forEach((path, bytes) -> {
                if (!path.startsWith("tagmanifest")) {
                    manifest.append(hash(name, bytes)).append("  ").append(path).append('\n');
                }
            });
            tags.put("tagmanifest-" + name + ".txt", utf8(manifest.toString()));
        }
        return tags;
    }

    static String payloadPath(ManifestEntry file) {
        return "data/" + file.name();
    }

    private static String info(Exportable record, String organisation, LocalDate today) {
        long octets = record.files().stream().mapToLong(ManifestEntry::size).sum();
        Map<String, String> info = new LinkedHashMap<>();
        info.put("Source-Organization", organisation);
        info.put("External-Identifier", record.id().toString());
        info.put("External-Description", record.title());
        info.put("Bagging-Date", today.toString());
        info.put("Payload-Oxum", octets + "." + record.files().size());
        info.put("Retention-Class", record.classCode());
        info.put("Retention-Period", record.period());
        info.put("Retention-Schedule", record.scheduleId());
        StringBuilder text = new StringBuilder();
        info.forEach((label, value) -> text.append(label)
                .append(": ")
                .append(value.replaceAll("\\s+", " "))
                .append('\n'));
        return text.toString();
    }

    private static String payload(Exportable record, Function<ManifestEntry, String> hash) {
        StringBuilder manifest = new StringBuilder();
        record.files()
                .forEach(file -> manifest.append(hash.apply(file))
                        .append("  ")
                        .append(payloadPath(file))
                        .append('\n'));
        return manifest.toString();
    }

    private static String hash(String name, byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(ALGORITHMS.get(name)).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
