package vn.toasoan.notification.zalo.oa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toasoan.notification.zalo.ZaloAddress;
import vn.toasoan.notification.zalo.ZaloProduct;

class OaRouteTest {

    private static final Instant NOW = Instant.parse("2026-11-25T05:00:00Z");

    @ParameterizedTest
    @CsvSource(
            value = {
                "OA, false, PT47H, true, CONSULTATION",
                "OA, false, PT49H, true, TEMPLATE_BY_UID",
                "OA, false, PT49H, false, CONSULTATION",
                "OA, false, P8D, true, TEMPLATE_BY_UID",
                "OA, false, P8D, false, NONE",
                "OA, false, NULL, true, TEMPLATE_BY_UID",
                "OA, true, NULL, false, GROUP",
                "PHONE, false, NULL, true, TEMPLATE_BY_PHONE",
                "PHONE, false, PT1H, false, NONE",
            },
            nullValues = "NULL")
    void the_person_and_the_moment_choose_the_way(
            ZaloProduct product, boolean group, Duration heardAgo, boolean template, OaRoute wanted) {
        Instant heard = heardAgo == null ? null : NOW.minus(heardAgo);

        assertThat(OaRoute.of(new ZaloAddress(product, "1", group), heard, template, NOW))
                .isEqualTo(wanted);
    }

    @Test
    void the_challenge_is_that_of_the_references_vector() {
        assertThat(OaConsents.challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"))
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }
}
