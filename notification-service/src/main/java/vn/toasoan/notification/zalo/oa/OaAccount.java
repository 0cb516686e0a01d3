package vn.toasoan.notification.zalo.oa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** The official account's pair of tokens, encrypted. A generation is one pair: whoever holds an older one asks again. */
@Entity
@Table(name = "zalo_oa")
class OaAccount {

    /** A token lives for 25 hours and is renewed after 20: five are left for a night without Zalo. */
    static final Duration RENEWED_AFTER = Duration.ofHours(20);

    static final short ONLY = 1;

    @Id
    private short id;

    @Column(name = "oa_id")
    private String oaId;

    @Column(name = "access_token")
    private String accessToken;

    @Column(name = "refresh_token")
    private String refreshToken;

    @Column(name = "access_until")
    private Instant accessUntil;

    @Column(name = "refreshed_at")
    private Instant refreshedAt;

    private long generation;

    private String trouble;

    protected OaAccount() {}

    /**
     * Whether a new pair has to be bought.
     *
     * @param refused generation that Zalo refused; 0 for none
     */
    boolean needsRefresh(long refused, Instant now) {
        return accessToken == null
                || refused >= generation
                || !now.isBefore(refreshedAt.plus(RENEWED_AFTER))
                || !now.isBefore(accessUntil);
    }

    /** True if the present pair was bought so lately that Zalo's refusing it can't be a matter of its age. */
    boolean isFresh(Instant now) {
        return refreshedAt != null && now.isBefore(refreshedAt.plusSeconds(60));
    }

    void renewed(String access, String refresh, Duration lives, Instant now) {
        accessToken = access;
        refreshToken = refresh;
        accessUntil = now.plus(lives);
        refreshedAt = now;
        generation++;
        trouble = null;
    }

    void inTrouble(String what) {
        trouble = what;
    }

    String oaId() {
        return oaId;
    }

    String accessToken() {
        return accessToken;
    }

    String refreshToken() {
        return refreshToken;
    }

    Instant refreshedAt() {
        return refreshedAt;
    }

    long generation() {
        return generation;
    }

    /** Why no new pair could be bought; null while all is well. */
    String trouble() {
        return trouble;
    }
}
