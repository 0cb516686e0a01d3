package vn.toasoan.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.hibernate.HibernateException;
import org.hibernate.StaleObjectStateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailureClassificationTest {

    static Stream<Throwable> failuresOfAnAbsentDatabase() {
        return Stream.of(
                new NoStackTraceThrowable("Timeout"),
                new ConnectionPoolTooBusyException("Connection pool reached max wait queue size"),
                new ConnectException("Connection refused"),
                new PgException("terminating connection", "FATAL", "57P01", ""),
                new PgException("too many connections", "FATAL", "53300", ""));
    }

    @ParameterizedTest
    @MethodSource("failuresOfAnAbsentDatabase")
    void anAbsentDatabaseIsRecognisedHoweverDeepItIsWrapped(Throwable failure) {
        // When
        ProblemException problem = FailureClassification.problemOf(
                new CompletionException(new HibernateException("error executing statement", failure)));

        // Then
        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.code()).isEqualTo("UNAVAILABLE");
        assertThat(problem.headers()).containsEntry("Retry-After", "5");
    }

    @Test
    void aRaceLostAtCommitIsAStaleVersion() {
        // When
        ProblemException problem =
                FailureClassification.problemOf(new CompletionException(new StaleObjectStateException("Note", 1)));

        // Then
        assertThat(problem.status()).isEqualTo(412);
        assertThat(problem.code()).isEqualTo("STALE_VERSION");
    }

    @Test
    void anOrdinaryTimeoutIsNoAbsentDatabase() {
        assertThat(FailureClassification.problemOf(new IllegalStateException("Timeout"))
                        .status())
                .isEqualTo(500);
        assertThat(FailureClassification.problemOf(new PgException("duplicate key", "ERROR", "23505", ""))
                        .status())
                .isEqualTo(500);
    }

    @Test
    void aStatusWithoutACodeOfItsOwnKeepsItsStatus() {
        assertThat(FailureClassification.problemOf(new HttpException(431)).status())
                .isEqualTo(431);
        assertThat(FailureClassification.problemOf(new HttpException(502)).code())
                .isEqualTo("INTERNAL");
    }
}
