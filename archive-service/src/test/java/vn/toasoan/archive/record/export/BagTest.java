package vn.toasoan.archive.record.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import vn.toasoan.archive.ArchiveServiceTest;
import vn.toasoan.archive.Staff;
import vn.toasoan.archive.record.ArchiveReader;
import vn.toasoan.archive.record.Newsroom;

@ArchiveServiceTest
class BagTest {

    @Test
    void a_bag_holds_every_file_and_every_hash_in_it_is_right() throws Exception {
        // Given
        UUID article = UUID.randomUUID();
        byte[] picture = Newsroom.heldPicture("in a bag " + article);
        Newsroom.tellEdition(Newsroom.edition(article, 1, picture));
        String record =
                Newsroom.awaitRecordFiled(article, 1).json().get("recordId").asText();

        // When
        byte[] zip = bag(record).asByteArray();

        // Then
        Map<String, byte[]> files = unpacked(zip, record);
        keep(zip);
        assertThat(text(files, "bagit.txt")).isEqualTo("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        assertThat(files.get("data/anh-01.jpg")).isEqualTo(picture);
        Set<String> payload = new TreeSet<>(
                files.keySet().stream().filter(name -> name.startsWith("data/")).toList());
        for (String algorithm : new String[] {"sha256", "sha512"}) {
            assertThat(checked(files, "manifest-" + algorithm + ".txt", algorithm))
                    .isEqualTo(payload);
            assertThat(checked(files, "tagmanifest-" + algorithm + ".txt", algorithm))
                    .contains("bagit.txt", "bag-info.txt", "manifest-sha256.txt", "metadata/record.json");
        }
        long octets = payload.stream().mapToLong(name -> files.get(name).length).sum();
        assertThat(text(files, "bag-info.txt"))
                .contains("Payload-Oxum: " + octets + "." + payload.size() + "\n")
                .contains("External-Identifier: " + record)
                .contains("Retention-Schedule: SCHED-2024-09");
        assertThat(text(files, "metadata/record.json")).contains(article.toString());
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(files.get("metadata/premis.xml")));
    }

    @Test
    void who_took_a_record_along_is_in_the_log() {
        // Given
        UUID article = UUID.randomUUID();
        Newsroom.tellEdition(Newsroom.edition(article, 1));
        String record =
                Newsroom.awaitRecordFiled(article, 1).json().get("recordId").asText();

        // When
        bag(record);

        // Then
        await().untilAsserted(() -> assertThat(ArchiveReader.column(
                        "select entry from audit_entry where entry like '%EXPORT_RECORD%" + record + "%'"))
                .contains(Staff.person(Staff.INSPECTOR).toString()));
    }

    @Test
    void archivist_principal_and_inspector_export() {
        Staff.matrix()
                .row(
                        "export",
                        request -> request.get("/api/v1/exports/records/" + UUID.randomUUID()),
                        Staff.only(404, "archivist", "principal", "inspector"))
                .run();
    }

    private static Response bag(String record) {
        Response answer = Staff.as(Staff.INSPECTOR).get("/api/v1/exports/records/" + record);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    /** For a second implementation, when one is at hand: see docs/archive/bag.md. */
    private static void keep(byte[] zip) throws IOException {
        Files.write(Path.of("target", "bag.zip"), zip);
    }

    private static Set<String> checked(Map<String, byte[]> files, String manifest, String algorithm) throws Exception {
        Set<String> listed = new TreeSet<>();
        for (String line : text(files, manifest).split("\n")) {
            String[] parts = line.split("  ", 2);
            byte[] bytes = files.get(parts[1]);
            assertThat(bytes).as(parts[1]).isNotNull();
            MessageDigest digest = MessageDigest.getInstance(algorithm.equals("sha256") ? "SHA-256" : "SHA-512");
            assertThat(HexFormat.of().formatHex(digest.digest(bytes)))
                    .as(parts[1])
                    .isEqualTo(parts[0]);
            listed.add(parts[1]);
        }
        return listed;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unpacked(byte[] bag, String record) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bag))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getName()).startsWith(record + "/");
                files.put(entry.getName().substring(record.length() + 1), zip.readAllBytes());
            }
        }
        return files;
    }
}
