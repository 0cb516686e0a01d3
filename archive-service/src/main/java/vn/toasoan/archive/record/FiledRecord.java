package vn.toasoan.archive.record;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import vn.toasoan.archive.people.Named;
import vn.toasoan.archive.record.approval.Approval;
import vn.toasoan.archive.record.approval.Decision;
import vn.toasoan.archive.record.approval.GateAnswer;
import vn.toasoan.archive.schedule.DateRule;
import vn.toasoan.archive.schedule.RetentionRule;
import vn.toasoan.archive.schedule.Term;

/**
 * One edition in the archive. What it holds never changes; a correction is a record of its own that supersedes it. Only
 * the expected dates move, as long as they are not firm, and decisions that came late are added once.
 */
@Entity
@Table(name = "record")
class FiledRecord {

    @Id
    UUID id;

    @Version
    long version;

    String source;

    @Column(name = "article_id")
    UUID articleId;

    int edition;

    @Enumerated(EnumType.STRING)
    RecordState state;

    @Column(name = "class_code")
    String classCode;

    @Column(name = "schedule_id")
    String scheduleId;

    @Convert(converter = JsonColumn.Rule.class)
    RetentionRule rule;

    @Column(name = "period_years")
    Integer periodYears;

    @Column(name = "school_year")
    String schoolYear;

    @Column(name = "expected_close_on")
    LocalDate expectedCloseOn;

    @Column(name = "expected_start_on")
    LocalDate expectedStartOn;

    @Column(name = "expected_due_on")
    LocalDate expectedDueOn;

    boolean firm;
    String title;
    String summary;
    String kind;
    String url;

    @Column(name = "page_sha256")
    String pageSha256;

    @Column(name = "content_hash")
    String contentHash;

    int revision;

    @Column(name = "topic_code")
    String topicCode;

    @Column(name = "topic_name")
    String topicName;

    @Column(name = "section_name")
    String sectionName;

    @Column(name = "team_code")
    String teamCode;

    @Column(name = "team_name")
    String teamName;

    @Convert(converter = JsonColumn.People.class)
    List<Named> authors;

    @Column(name = "submitted_by")
    @Convert(converter = JsonColumn.Person.class)
    Named submittedBy;

    @Column(name = "public_note")
    String publicNote;

    @Convert(converter = JsonColumn.Decisions.class)
    List<Decision> decisions;

    @Convert(converter = JsonColumn.Checklist.class)
    List<GateAnswer> checklist;

    @Column(name = "approved_at")
    Instant approvedAt;

    @Column(name = "published_at")
    Instant publishedAt;

    UUID supersedes;

    @Column(name = "filed_at")
    Instant filedAt;

    /** What it is found by: see {@link SearchWords}. */
    @Column(name = "search_words")
    String searchWords;

    @Column(name = "destroyed_at")
    Instant destroyedAt;

    @Column(name = "destroyed_by_decision")
    String destroyedByDecision;

    protected FiledRecord() {}

    /** A new record, its dates expected by the rule and not firm before the year is closed. */
    FiledRecord(UUID id, FiledEdition of, String scheduleId, RetentionRule rule, LocalDate closesOn, Instant filedAt) {
        this.id = id;
        this.filedAt = filedAt;
        this.state = RecordState.FILED;
        this.scheduleId = scheduleId;
        this.rule = rule;
        this.classCode = rule.classCode();
        this.periodYears = rule.years();
        this.source = of.source();
        this.articleId = of.articleId();
        this.edition = of.edition();
        this.revision = of.revision();
        this.contentHash = of.contentHash();
        this.pageSha256 = of.pageSha256();
        this.url = of.url();
        this.kind = of.kind();
        this.title = of.title();
        this.summary = of.summary();
        this.topicCode = of.topicCode();
        this.topicName = of.topicName();
        this.sectionName = of.sectionName();
        this.teamCode = of.teamCode();
        this.teamName = of.teamName();
        this.authors = List.copyOf(of.authors());
        this.submittedBy = of.submittedBy();
        this.schoolYear = of.schoolYear();
        this.publicNote = of.publicNote();
        this.approvedAt = of.approvedAt();
        this.publishedAt = of.publishedAt();
        this.searchWords = SearchWords.of(of);
        expectClosing(closesOn);
    }

    /** Moves the expected dates to another closing of the year; a firm record stays as it is. */
    void expectClosing(LocalDate closesOn) {
        if (firm) {
            return;
        }
        Term term = DateRule.term(closesOn, periodYears);
        expectedCloseOn = term.closesOn();
        expectedStartOn = term.startsOn();
        expectedDueOn = term.dueOn();
    }

    /**
     * Adds the decisions behind the edition, once.
     *
     * @param approval null while review's event has not come
     */
    void approvedIfKnown(Approval approval) {
        if (decisions == null && approval != null) {
            decisions = approval.decisions();
            checklist = approval.checklist();
        }
    }

    /** Cuts the record off: its work is over, its dates are firm from here on. */
    void close(LocalDate closedOn) {
        RecordState next = RecordCommand.CLOSE.from(state);
        expectClosing(closedOn);
        state = next;
        firm = true;
    }

    /** Says that disposition may be proposed; nothing happens by itself. */
    void becomeDue(LocalDate today) {
        RecordState next = RecordCommand.BECOME_DUE.from(state);
        if (!isDue(today)) {
            throw new IllegalStateException("Record " + id + " is due on " + expectedDueOn);
        }
        state = next;
    }

    boolean isDue(LocalDate today) {
        return firm && expectedDueOn != null && !expectedDueOn.isAfter(today);
    }

    /** For commands that change nothing but the state: onto a list, off it, or kept for ever by a council's vote. */
    void become(RecordCommand command) {
        state = command.from(state);
    }

    /** By a later version of the schedule. @param years null for ever */
    void lengthen(Integer years, LocalDate today) {
        periodYears = years;
        expectedDueOn = DateRule.term(expectedCloseOn, years).dueOn();
        if (state == RecordState.DUE && !isDue(today)) {
            state = RecordState.CLOSED;
        }
    }

    /** Longer, by a council's vote. */
    void extend(int years) {
        state = RecordCommand.EXTEND.from(state);
        periodYears = periodYears + years;
        expectedDueOn = expectedDueOn.plusYears(years);
    }

    /**
     * What has to stay stays: title, authors, team, dates, decisions, hashes. What was the body's, or says it in other
     * words, goes.
     */
    void destroy(String decisionNo, Instant now) {
        state = RecordCommand.DESTROY.from(state);
        summary = "";
        publicNote = null;
        destroyedAt = now;
        destroyedByDecision = decisionNo;
    }
}
