package vn.toasoan.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toasoan.testkit.Repository;

/** What offices are given works, and says what the contracts say. */
class DistrictKitTest {

    private static final Path KIT = Repository.file("docs/district");

    @TempDir
    Path classes;

    @Test
    void the_page_of_events_is_made_from_the_contracts() throws IOException {
        // When
        String page = EventPage.render(Repository.file("publishing-service").resolve("contracts"));

        // Then
        Path committed = KIT.resolve("asyncapi.html");
        if (Boolean.getBoolean("district.update")) {
            Files.writeString(committed, page);
        }
        assertThat(Files.readString(committed)).isEqualTo(page);
        assertThat(page)
                .contains("public.article.v1", "correctionNote")
                .doesNotContain("publishing.article.v1", "consent");
    }

    @Test
    void the_sample_that_verifies_webhooks_agrees_with_the_vectors() throws Exception {
        // Given
        JsonNode vectors = new ObjectMapper().readTree(Files.readString(KIT.resolve("webhook-vectors.json")));
        var verify = compiled("VerifyWebhook")
                .getMethod("verify", String.class, String.class, String.class, String.class, byte[].class, long.class);

        // When / Then
        assertThat(vectors).hasSizeGreaterThan(3).allSatisfy(vector -> {
            Object[] arguments = {
                vector.get("secret").asText(),
                vector.get("id").asText(),
                vector.get("timestamp").asText(),
                vector.get("signature").asText(),
                vector.get("body").asText().getBytes(StandardCharsets.UTF_8),
                vector.get("timestamp").asLong() + 299
            };
            assertThat(verify.invoke(null, arguments))
                    .as(vector.get("about").asText())
                    .isEqualTo(vector.get("valid").asBoolean());
            arguments[5] = vector.get("timestamp").asLong() + 301;
            assertThat(verify.invoke(null, arguments)).isEqualTo(false);
        });
    }

    @Test
    void the_sample_consumer_compiles_with_kafka_clients_alone() throws Exception {
        // When / Then
        assertThat(compiled("SampleConsumer").getMethod("main", String[].class)).isNotNull();
    }

    private Class<?> compiled(String name) throws Exception {
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        InputStream.nullInputStream(),
                        null,
                        null,
                        "-d",
                        classes.toString(),
                        "-cp",
                        jar("org.apache.kafka.clients.consumer.KafkaConsumer"),
                        KIT.resolve(name + ".java").toString());
        assertThat(result).isZero();
        return new URLClassLoader(Stream.concat(
                                Stream.of(classes.toUri().toURL()),
                                List.of(new File(jar("org.apache.kafka.clients.consumer.KafkaConsumer"))
                                                .toURI()
                                                .toURL())
                                        .stream())
                        .toArray(URL[]::new))
                .loadClass(name);
    }

    private static String jar(String type) throws Exception {
        return new File(Class.forName(type)
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .getPath();
    }
}
