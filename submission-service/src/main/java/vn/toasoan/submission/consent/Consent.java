package vn.toasoan.submission.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toasoan.submission.problem.Refusal;

/** That one child may be used for one purpose. Never deleted and never widened: another purpose is another consent. */
@Entity
@Table(name = "consent")
class Consent {

    /** Who signed for the child. */
    enum Signer {
        MOTHER,
        FATHER,
        GUARDIAN
    }

    /**
     * How it was given.
     *
     * @param signerName never in an event or a log
     * @param evidence where the signed paper is kept
     */
    record Paper(Signer signer, String signerName, String evidence) {}

    @Id
    private UUID id;

    @Embedded
    private Child child;

    @Enumerated(EnumType.STRING)
    private Terms.Purpose purpose;

    private String[] channels;

    @Column(name = "text_version")
    private String textVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "given_by")
    private Signer signer;

    @Column(name = "given_by_name")
    private String signerName;

    @Column(name = "granted_on")
    private LocalDate grantedOn;

    @Column(name = "child_agreed_on")
    private LocalDate childAgreedOn;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    private String evidence;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Column(name = "withdrawal_reason")
    private String withdrawalReason;

    @Column(name = "expiry_told_at")
    private Instant expiryToldAt;

    @Version
    private long version;

    protected Consent() {}

    static Consent given(UUID id, Child child, Terms terms, Paper paper, String recordedBy, Instant at) {
        Consent consent = new Consent();
        consent.id = id;
        consent.child = child;
        consent.purpose = terms.purpose();
        consent.channels = terms.channels().stream().sorted().map(Enum::name).toArray(String[]::new);
        consent.textVersion = terms.textVersion();
        consent.grantedOn = terms.grantedOn();
        consent.childAgreedOn = terms.childAgreedOn();
        consent.expiresOn = terms.expiresOn();
        consent.signer = paper.signer();
        consent.signerName = paper.signerName();
        consent.evidence = paper.evidence();
        consent.recordedBy = recordedBy;
        consent.recordedAt = at;
        return consent;
    }

    /** For a use on that day: what held when the paper was signed may hold no more. */
    Validity on(LocalDate day, Terms.Purpose use, Terms.Channel channel) {
        if (withdrawnAt != null) {
            return Validity.WITHDRAWN;
        }
        if (day.isBefore(grantedOn)) {
            return Validity.NOT_YET;
        }
        if (day.isAfter(expiresOn)) {
            return Validity.EXPIRED;
        }
        if (use != purpose) {
            return Validity.OTHER_PURPOSE;
        }
        if (!terms().channels().contains(channel)) {
            return Validity.OTHER_CHANNEL;
        }
        boolean agreed = childAgreedOn != null && !childAgreedOn.isAfter(day);
        return child.hasOwnWordOn(day) && !agreed ? Validity.CHILD_MUST_AGREE : Validity.VALID;
    }

    /** At once and for good. */
    void withdraw(String by, String reason, Instant at) {
        if (withdrawnAt != null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "CONSENT_WITHDRAWN").with("guard", "CONSENT_WITHDRAWN");
        }
        withdrawnBy = by;
        withdrawalReason = reason;
        withdrawnAt = at;
    }

    void expiryTold(Instant at) {
        expiryToldAt = at;
    }

    Terms terms() {
        Set<Terms.Channel> where = EnumSet.noneOf(Terms.Channel.class);
        Arrays.stream(channels).map(Terms.Channel::valueOf).forEach(where::add);
        return new Terms(purpose, where, textVersion, grantedOn, childAgreedOn, expiresOn);
    }

    UUID id() {
        return id;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    long version() {
        return version;
    }

    /** @param whole with names and birthday, for those who look after consents */
    ConsentView view(LocalDate today, boolean whole) {
        return new ConsentView(
                id,
                child.code(),
                child.className(),
                whole ? child.name() : null,
                whole ? child.bornOn() : null,
                purpose,
                List.copyOf(terms().channels()),
                textVersion,
                signer,
                whole ? signerName : null,
                grantedOn,
                childAgreedOn,
                expiresOn,
                whole ? evidence : null,
                on(today, purpose, terms().channels().iterator().next()),
                withdrawnAt,
                whole ? withdrawalReason : null,
                whole ? recordedBy : null,
                version);
    }
}
