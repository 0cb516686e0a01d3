package vn.toasoan.submission.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A section of the public site, which topics map to. */
@Entity
@Table(name = "section")
class Section {

    record View(String slug, String name) {}

    @Id
    private String slug;

    private String name;

    protected Section() {}

    View view() {
        return new View(slug, name);
    }
}
