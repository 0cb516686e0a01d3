package vn.toasoan.archive.record.export;

import vn.toasoan.archive.record.Exportable;
import vn.toasoan.archive.record.ManifestEntry;

/** The record's files and what happened to them, as PREMIS 3. */
final class Premis {

    private Premis() {}

    static String of(Exportable record) {
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<premis xmlns=\"http://www.loc.gov/premis/v3\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" version=\"3.0\">\n");
        for (ManifestEntry file : record.files()) {
            xml.append("  <object xsi:type=\"file\">\n")
                    .append(identifier("object", "sha256", file.sha256()))
                    .append("    <objectCharacteristics>\n")
                    .append(fixity("SHA-256", file.sha256()))
                    .append(file.sha512() == null ? "" : fixity("SHA-512", file.sha512()))
                    .append("      <size>")
                    .append(file.size())
                    .append("</size>\n")
                    .append("      <format><formatDesignation><formatName>")
                    .append(escaped(file.type()))
                    .append("</formatName></formatDesignation></format>\n")
                    .append("    </objectCharacteristics>\n")
                    .append("    <originalName>")
                    .append(escaped(file.name()))
                    .append("</originalName>\n")
                    .append("  </object>\n");
        }
        xml.append(
                event(record.id() + "#ingestion", "ingestion", record.filedAt().toString()));
        for (ManifestEntry file : record.files()) {
            xml.append(event(
                    record.id() + "#" + file.name(),
                    "fixity check",
                    file.verifiedAt().toString()));
        }
        return xml.append("</premis>\n").toString();
    }

    private static String identifier(String of, String type, String value) {
        return "    <%1$sIdentifier><%1$sIdentifierType>%2$s</%1$sIdentifierType><%1$sIdentifierValue>%3$s</%1$sIdentifierValue></%1$sIdentifier>\n"
                .formatted(of, type, escaped(value));
    }

    private static String fixity(String algorithm, String digest) {
        return "      <fixity><messageDigestAlgorithm>%s</messageDigestAlgorithm><messageDigest>%s</messageDigest></fixity>\n"
                .formatted(algorithm, digest);
    }

    private static String event(String id, String type, String at) {
        return "  <event>\n" + identifier("event", "local", id)
                + "    <eventType>%s</eventType>\n    <eventDateTime>%s</eventDateTime>\n".formatted(type, at)
                + "  </event>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
