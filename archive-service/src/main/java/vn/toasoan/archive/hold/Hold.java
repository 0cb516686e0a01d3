package vn.toasoan.archive.hold;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.toasoan.archive.problem.Refusal;

/** An order to keep, under a mandate. Its scope never changes: a wider one is another hold. */
@Entity
@Table(name = "hold")
class Hold {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "mandate_no")
    String mandateNo;

    @Column(name = "mandate_date")
    LocalDate mandateDate;

    String authority;
    String reason;

    @Column(name = "by_query")
    boolean byQuery;

    @Column(name = "class_code")
    String classCode;

    @Column(name = "school_year")
    String schoolYear;

    @Column(name = "team_code")
    String teamCode;

    @Column(name = "topic_code")
    String topicCode;

    @Column(name = "article_id")
    UUID articleId;

    @Enumerated(EnumType.STRING)
    HoldState state;

    @Column(name = "placed_by")
    UUID placedBy;

    @Column(name = "placed_at")
    Instant placedAt;

    @Column(name = "release_by")
    UUID releaseBy;

    @Column(name = "release_paper")
    String releasePaper;

    @Column(name = "release_date")
    LocalDate releaseDate;

    @Column(name = "released_by")
    UUID releasedBy;

    @Column(name = "released_at")
    Instant releasedAt;

    protected Hold() {}

    Hold(UUID id, HoldRequest request, UUID by, Instant now) {
        this.id = id;
        this.mandateNo = request.mandateNo();
        this.mandateDate = request.mandateDate();
        this.authority = request.authority();
        this.reason = request.reason();
        HoldScope query = request.query();
        this.byQuery = query != null && !query.matchesNothingInParticular();
        if (byQuery) {
            this.classCode = query.classCode();
            this.schoolYear = query.schoolYear();
            this.teamCode = query.team();
            this.topicCode = query.topic();
            this.articleId = query.articleId();
        }
        this.state = HoldState.ACTIVE;
        this.placedBy = by;
        this.placedAt = now;
    }

    void proposeRelease(UUID by, String paper, LocalDate date) {
        state = HoldCommand.PROPOSE_RELEASE.from(state);
        releaseBy = by;
        releasePaper = paper;
        releaseDate = date;
    }

    void refuseRelease() {
        state = HoldCommand.REFUSE_RELEASE.from(state);
        releaseBy = null;
        releasePaper = null;
        releaseDate = null;
    }

    void confirmRelease(UUID by, Instant now) {
        HoldState next = HoldCommand.CONFIRM_RELEASE.from(state);
        if (by.equals(releaseBy)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "FOUR_EYES").with("guard", "two-people-release");
        }
        state = next;
        releasedBy = by;
        releasedAt = now;
    }

    HoldScope query() {
        return byQuery ? new HoldScope(classCode, schoolYear, teamCode, topicCode, articleId) : null;
    }
}
