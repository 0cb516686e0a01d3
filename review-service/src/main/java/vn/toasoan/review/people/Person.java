package vn.toasoan.review.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What this service remembers of a person that submission-service told about: no address, only what it decides by. */
@Entity
@Table(name = "person")
class Person {

    @Id
    private UUID id;

    private String displayName;
    private boolean active;
    private String[] roles;
    private UUID deputyId;
    private Instant validFrom;
    private Instant validTo;

    /** Of the person in submission-service; an older one arriving later changes nothing. */
    private long version;

    protected Person() {}

    Person(UUID id) {
        this.id = id;
        this.roles = new String[0];
        this.version = -1;
    }

    /** @return whether it matters to whom a step goes */
    boolean accept(PersonChanged told) {
        if (told.version() <= version) {
            return false;
        }
        boolean matters = version < 0
                || active != told.active()
                || !Set.copyOf(Arrays.asList(roles)).equals(told.roles())
                || !Objects.equals(deputyId, told.deputyId())
                || !Objects.equals(validFrom, told.from())
                || !Objects.equals(validTo, told.until());
        displayName = told.displayName();
        active = told.active();
        roles = told.roles().stream().sorted().toArray(String[]::new);
        deputyId = told.deputyId();
        validFrom = told.from();
        validTo = told.until();
        version = told.version();
        return matters;
    }

    boolean activeAt(Instant moment) {
        return active
                && (validFrom == null || !moment.isBefore(validFrom))
                && (validTo == null || moment.isBefore(validTo));
    }

    Staff.Member member() {
        return new Staff.Member(id, displayName, Set.of(roles), deputyId);
    }
}
