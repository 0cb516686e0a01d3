package vn.toasoan.notification.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Somebody who can be told something, as submission-service last described them. */
@Entity
@Table(name = "person")
public class Person {

    @Id
    private String id;

    @Column(name = "display_name")
    private String displayName;

    private String email;
    private String locale;
    private boolean active;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected Person() {}

    public String id() {
        return id;
    }

    public String displayName() {
        return displayName;
    }

    /** Null where the school knows none: such a person can't be told by e-mail. */
    public String email() {
        return email;
    }

    /** {@code vi} or {@code en}: what submission-service knows of the person's language. */
    public String locale() {
        return locale;
    }

    /** Last day at the school; null while none is set. */
    LocalDate validTo() {
        return validTo;
    }

    /** False for somebody who has left: they are told nothing any more. */
    public boolean active() {
        return active;
    }
}
