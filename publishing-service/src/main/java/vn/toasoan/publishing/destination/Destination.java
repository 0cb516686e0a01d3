package vn.toasoan.publishing.destination;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An office or a paper to which articles go. Never deleted: it ends on a day, and its successor takes over. */
@Entity
@Table(name = "destination")
public class Destination {

    @Id
    private String code;

    @Version
    private long version;

    private String name;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private String successor;

    @Convert(converter = JsonLists.OfContacts.class)
    private List<Contact> contacts;

    @Convert(converter = JsonLists.OfRoutes.class)
    private List<Route> routes;

    @Column(name = "selected_only")
    private boolean selectedOnly;

    @Convert(converter = JsonLists.OfTexts.class)
    private List<String> topics;

    @Column(name = "answer_days")
    private int answerDays;

    @Embedded
    private Pause pause;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Destination() {}

    Destination(String code, DestinationData data, UUID person, Instant now) {
        this.code = code;
        change(data, person, now);
    }

    /** @param data valid by itself; whether the successor exists is the caller's to know */
    final void change(DestinationData data, UUID person, Instant now) {
        name = data.name();
        level = data.level();
        validFrom = data.validFrom();
        validTo = data.validTo();
        successor = data.successor();
        contacts = data.contacts();
        routes = data.routes();
        selectedOnly = data.selectedOnly();
        topics = data.topics();
        answerDays = data.answerDays();
        touched(person, now);
    }

    /** Nothing goes there until {@link #resume}; what is due waits in its order. */
    void pause(String reason, UUID person, Instant now) {
        pause = new Pause(person, reason, now);
        touched(person, now);
    }

    void resume(UUID person, Instant now) {
        pause = null;
        touched(person, now);
    }

    void touched(UUID person, Instant now) {
        changedBy = person;
        changedAt = now;
    }

    /** Whether it receives on that day; {@code validTo} is the first day on which it does not. */
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && !hasEndedBy(day);
    }

    public boolean hasEndedBy(LocalDate day) {
        return validTo != null && !day.isBefore(validTo);
    }

    /** Whether it receives every publication of the topic, chosen for it or not. */
    public boolean wantsUnasked(String topic) {
        return !selectedOnly && (topics.isEmpty() || topics.contains(topic));
    }

    public String code() {
        return code;
    }

    long version() {
        return version;
    }

    public String name() {
        return name;
    }

    public Level level() {
        return level;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    /** Code of who took over; null where nobody did. */
    public String successor() {
        return successor;
    }

    List<Contact> contacts() {
        return contacts;
    }

    /** In the order of preference; never empty. */
    public List<Route> routes() {
        return routes;
    }

    public boolean selectedOnly() {
        return selectedOnly;
    }

    public List<String> topics() {
        return topics;
    }

    /** After so many days without a word the destination counts as silent. */
    public int answerDays() {
        return answerDays;
    }

    /** Null while it is not paused. */
    Pause pause() {
        return pause;
    }
}
