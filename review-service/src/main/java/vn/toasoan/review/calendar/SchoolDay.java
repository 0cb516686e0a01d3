package vn.toasoan.review.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A day that differs from Monday-to-Friday. */
@Entity
@Table(name = "school_day")
class SchoolDay {

    @Id
    private LocalDate day;

    private boolean working;
    private String name;

    @Version
    private long version;

    protected SchoolDay() {}

    void becomes(boolean working, String name) {
        this.working = working;
        this.name = name;
    }

    LocalDate day() {
        return day;
    }

    /** False: a holiday; true: a Saturday or Sunday that is worked. */
    boolean working() {
        return working;
    }

    String name() {
        return name;
    }

    long version() {
        return version;
    }
}
