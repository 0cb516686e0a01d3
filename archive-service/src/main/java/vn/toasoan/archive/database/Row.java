package vn.toasoan.archive.database;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A row of a native query. Each reading gives null for a null column, but for {@link #flag} and {@link #number}. */
public final class Row {

    private final Tuple columns;

    Row(Tuple columns) {
        this.columns = columns;
    }

    public String text(String column) {
        return columns.get(column, String.class);
    }

    public UUID id(String column) {
        return columns.get(column, UUID.class);
    }

    public Integer integer(String column) {
        return columns.get(column, Integer.class);
    }

    public long number(String column) {
        return ((Number) columns.get(column)).longValue();
    }

    public boolean flag(String column) {
        return Boolean.TRUE.equals(columns.get(column, Boolean.class));
    }

    public LocalDate day(String column) {
        return columns.get(column, LocalDate.class);
    }

    public Instant moment(String column) {
        OffsetDateTime moment = columns.get(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        String name = text(column);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
