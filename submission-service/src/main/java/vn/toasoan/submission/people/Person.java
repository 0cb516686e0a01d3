package vn.toasoan.submission.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A person whom the realm knows or once knew: whoever left stays, inactive, since old articles name them. */
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
    private String[] roles;
    private String[] teams;
    private String[] leads;

    @Column(name = "deputy_id")
    private String deputyId;

    @Column(name = "deputy_by_school")
    private String deputyBySchool;

    private String[] duties = {};

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private int version;

    protected Person() {}

    static Person of(PersonFacts facts) {
        Person person = new Person();
        person.id = facts.id();
        person.take(facts);
        return person;
    }

    /** Takes over what the realm says; the version rises by one. */
    void take(PersonFacts facts) {
        displayName = facts.displayName();
        email = facts.email();
        locale = facts.locale();
        active = facts.active();
        roles = facts.roles().toArray(String[]::new);
        teams = facts.teams().toArray(String[]::new);
        leads = facts.leads().toArray(String[]::new);
        deputyId = facts.deputyId();
        version++;
    }

    /** What the school says beside the realm, and instead of it where it names a deputy; the version rises by one. */
    void say(PersonRequest request) {
        deputyBySchool = request.deputyId();
        validFrom = request.validFrom();
        validTo = request.validTo();
        duties = request.duties().toArray(String[]::new);
        version++;
    }

    private String deputy() {
        return deputyBySchool == null ? deputyId : deputyBySchool;
    }

    int version() {
        return version;
    }

    PersonFacts facts() {
        return new PersonFacts(
                id, displayName, email, locale, active, List.of(roles), List.of(teams), List.of(leads), deputyId);
    }

    PersonChanged changed() {
        return new PersonChanged(
                id,
                displayName,
                email,
                locale,
                active,
                List.of(roles),
                List.of(teams),
                List.of(leads),
                deputy(),
                List.of(duties),
                validFrom,
                validTo,
                version);
    }

    public String id() {
        return id;
    }

    public String displayName() {
        return displayName;
    }

    /** Of which the person is a member or the lead, in the realm's order. */
    public List<String> belongsTo() {
        return Stream.concat(Arrays.stream(teams), Arrays.stream(leads))
                .distinct()
                .toList();
    }

    public boolean active() {
        return active;
    }

    /** @param withAddress whether the reader may see the e-mail address */
    PersonView view(boolean withAddress) {
        return new PersonView(
                id,
                displayName,
                withAddress ? email : null,
                active,
                List.of(roles),
                List.of(teams),
                List.of(leads),
                deputy(),
                List.of(duties),
                validFrom,
                validTo,
                version);
    }
}
