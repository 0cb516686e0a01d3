package vn.toasoan.review.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A team of the school, as submission-service told it. */
@Entity
@Table(name = "team")
class Team {

    @Id
    private String code;

    private String name;
    private boolean active;
    private long version;

    protected Team() {}

    Team(String code) {
        this.code = code;
        this.version = -1;
    }

    void accept(TeamChanged told) {
        if (told.version() > version) {
            name = told.name();
            active = told.active();
            version = told.version();
        }
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }
}
