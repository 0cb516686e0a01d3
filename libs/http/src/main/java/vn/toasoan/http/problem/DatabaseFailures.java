package vn.toasoan.http.problem;

import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.Optional;
import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;

/** Failures of the database that are not the service's own fault, found anywhere in a chain of causes. */
final class DatabaseFailures {

    private static final int MAX_DEPTH = 12;

    private DatabaseFailures() {}

    static Optional<ProblemException> problemOf(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            Optional<ProblemException> problem = ofOne(cause, failure);
            if (problem.isPresent()) {
                return problem;
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static Optional<ProblemException> ofOne(Throwable cause, Throwable whole) {
        return switch (cause) {
            // A caller lost the race between the check of its If-Match and the commit.
            case StaleStateException e -> Optional.of(ProblemException.of(412, "STALE_VERSION"));
            case OptimisticLockException e -> Optional.of(ProblemException.of(412, "STALE_VERSION"));
            case PgException e -> ofSqlState(e.getSqlState(), whole);
            // Hibernate Reactive hands the driver's failure on as one of JDBC.
            case SQLException e -> ofSqlState(e.getSQLState(), whole);
            case ConnectException e -> unavailable(whole);
            case UnknownHostException e -> unavailable(whole);
            case ClosedChannelException e -> unavailable(whole);
            case ConnectionPoolTooBusyException e -> unavailable(whole);
            case JDBCConnectionException e -> unavailable(whole);
            case VertxException e
            when e.getMessage() != null && e.getMessage().contains("onnection") -> unavailable(whole);
            default -> isPoolTimeout(cause) ? unavailable(whole) : Optional.empty();
        };
    }

    /** The pool of the reactive client tells a wait that took too long as a bare throwable with this word. */
    private static boolean isPoolTimeout(Throwable cause) {
        return cause instanceof io.vertx.core.impl.NoStackTraceThrowable && "Timeout".equals(cause.getMessage());
    }

    private static Optional<ProblemException> ofSqlState(String state, Throwable whole) {
        if (state == null) {
            return Optional.empty();
        }
        return switch (state) {
            case "40001", "40P01", "55P03" -> Optional.of(ProblemException.of(409, "CONCURRENT_CHANGE"));
            case "22021", "22P05" -> Optional.of(ProblemException.of(422, "TEXT_NOT_ALLOWED"));
            case "53300", "57P01", "57P02", "57P03", "57014" -> unavailable(whole);
            default -> state.startsWith("08") || state.startsWith("53") ? unavailable(whole) : Optional.empty();
        };
    }

    private static Optional<ProblemException> unavailable(Throwable whole) {
        return Optional.of(ProblemException.of(503, "UNAVAILABLE", whole));
    }
}
