package vn.toasoan.notification.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody who can be told something, as submission-service last described them. */
@Entity
@Table(name = "person")
public class Person {

    @Id
    private String id;

    @Column(name = "display_name")
    private String displayName;

    private String email;
    private boolean active;

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

    /** False for somebody who has left: they are told nothing any more. */
    public boolean active() {
        return active;
    }
}
