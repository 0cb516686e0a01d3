package vn.toasoan.notification.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnamesePhoneTest {

    @ParameterizedTest
    @CsvSource(
            value = {
                "0912 345 678, 84912345678",
                "+84912345678, 84912345678",
                "84-912-345-678, 84912345678",
                "0112345678, NULL",
                "091234567, NULL",
                "'', NULL",
                "84912345678~timeout, NULL",
            },
            nullValues = "NULL")
    void a_mobile_number_is_written_as_zalo_wants_it(String written, String wanted) {
        assertThat(VietnamesePhone.normalised(written)).isEqualTo(wanted);
    }
}
