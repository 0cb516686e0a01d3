package vn.toasoan.notification.zalo.hook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignaturesTest {

    private static final String BODY =
            "{\"app_id\":\"3608465248940903967\",\"oa_id\":\"388613280878808645\",\"sender\":{\"id\":\"246845883529197922\"},"
                    + "\"recipient\":{\"id\":\"388613280878808645\"},\"event_name\":\"user_send_text\",\"message\":{\"text\":\"Đã nhận bài\","
                    + "\"msg_id\":\"96d3cdf3af150460909\"},\"timestamp\":\"1717061839659\"}";
    private static final byte[] BYTES = BODY.getBytes(StandardCharsets.UTF_8);
    private static final String MAC = "f8be06b306ab8c5c0899f96580d06bb2b363e8cf231d9b5ec8635bfedd605bff";
    private static final String KEY = "oa-secret-for-tests";
    private static final String APP_SECRET = "app-secret-for-tests";

    @ParameterizedTest
    @CsvSource({"mac=" + MAC, MAC, "MAC=" + MAC})
    void the_references_vector_is_believed_with_and_without_its_prefix(String signature) throws Exception {
        assertThat(of("app_id/body/oa-key")
                        .matching(signature, null, BYTES, event())
                        .code())
                .isEqualTo("app_id/body/oa-key");
    }

    @ParameterizedTest
    @CsvSource({
        "app_id/body/oa-key",
        "oa_id/body/oa-key",
        "app_id/header/oa-key",
        "oa_id/header/oa-key",
        "app_id/body/app-secret",
        "oa_id/header/app-secret"
    })
    void each_way_of_signing_is_told_from_the_others(String variant) throws Exception {
        String mac = Signatures.hash(
                variant.startsWith("oa_id") ? "388613280878808645" : "3608465248940903967",
                BYTES,
                variant.contains("/header/") ? "1717061839777" : "1717061839659",
                variant.endsWith("app-secret") ? APP_SECRET : KEY);

        assertThat(of(variant).matching(mac, "1717061839777", BYTES, event()).code())
                .isEqualTo(variant);
        assertThat(of(variant.startsWith("oa_id") ? "app_id/body/oa-key" : "oa_id/body/oa-key")
                        .matching(mac, "1717061839777", BYTES, event()))
                .isNull();
    }

    @Test
    void a_changed_byte_a_missing_signature_and_a_missing_key_are_not_believed() throws Exception {
        byte[] changed = BODY.replace("Đã", "Da").getBytes(StandardCharsets.UTF_8);

        assertThat(of("app_id/body/oa-key").matching(MAC, null, changed, event()))
                .isNull();
        assertThat(of("app_id/body/oa-key").matching(null, null, BYTES, event()))
                .isNull();
        assertThat(new Signatures(List.of("app_id/body/oa-key"), Optional.empty(), Optional.empty())
                        .matching(MAC, null, BYTES, event()))
                .isNull();
    }

    private static Signatures of(String variant) {
        return new Signatures(List.of(variant), Optional.of(KEY), Optional.of(APP_SECRET));
    }

    private static JsonNode event() throws Exception {
        return new ObjectMapper().readTree(BYTES);
    }
}
