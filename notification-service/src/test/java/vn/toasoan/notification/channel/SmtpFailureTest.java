package vn.toasoan.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class SmtpFailureTest {

    @Test
    void an_answer_of_the_500s_is_final_however_deeply_it_is_wrapped() {
        Throwable failure = new IllegalStateException(refusal(550));

        assertThat(SmtpFailure.isPermanent(failure)).isTrue();
        assertThat(SmtpFailure.describe(failure)).isEqualTo("SMTP 550");
    }

    @Test
    void an_answer_of_the_400s_is_worth_another_attempt() {
        assertThat(SmtpFailure.isPermanent(refusal(451))).isFalse();
    }

    @Test
    void a_server_that_is_away_is_worth_another_attempt_and_has_taken_nothing() {
        Throwable failure = new ConnectException("Connection refused: mail.example/10.0.0.1:25");

        assertThat(SmtpFailure.isPermanent(failure)).isFalse();
        assertThat(SmtpFailure.mayHaveBeenDelivered(failure)).isFalse();
        assertThat(SmtpFailure.describe(failure)).isEqualTo("ConnectException");
    }

    @Test
    void silence_may_mean_that_the_mail_went_out() {
        assertThat(SmtpFailure.mayHaveBeenDelivered(new TimeoutException())).isTrue();
    }

    @Test
    void a_line_that_broke_may_mean_that_the_mail_went_out() {
        assertThat(SmtpFailure.mayHaveBeenDelivered(new IOException("Connection was closed")))
                .isTrue();
    }

    @Test
    void a_refused_log_in_is_no_verdict_on_the_message() {
        assertThat(SmtpFailure.isPermanent(refusal(535))).isFalse();
    }

    private static SMTPException refusal(int code) {
        return new SMTPException("refused", code, List.of(code + " no such user co.hoa@th-hai-ninh.example"), true);
    }
}
