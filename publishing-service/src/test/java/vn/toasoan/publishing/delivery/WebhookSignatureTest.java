package vn.toasoan.publishing.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BODY =
            "{\"type\":\"article.published\",\"data\":{\"id\":\"a1\"}}".getBytes(StandardCharsets.UTF_8);

    @Test
    void the_signature_is_that_of_the_specification() {
        // When
        String signature = WebhookSignature.of(List.of(SECRET), "msg_1", 1_700_000_000L, BODY);

        // Then
        assertThat(signature).isEqualTo("v1,SzsgHpKWSVdeO7MaCX8gd4+TOyPdAGBJIO254g8AutI=");
    }

    @Test
    void while_a_secret_is_changed_both_sign() {
        // Given
        byte[] other = "another secret of thirty-two byt".getBytes(StandardCharsets.US_ASCII);

        // When
        String signature = WebhookSignature.of(List.of(other, SECRET), "msg_1", 1_700_000_000L, BODY);

        // Then
        assertThat(signature.split(" ")).hasSize(2).contains("v1,SzsgHpKWSVdeO7MaCX8gd4+TOyPdAGBJIO254g8AutI=");
    }
}
