package vn.toasoan.notification.preference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a person chose for all categories together. Whoever never chose has no row; the defaults hold. */
@Entity
@Table(name = "preference")
class Preference {

    @Id
    @Column(name = "person_id")
    private String personId;

    private String language;

    @Column(name = "digest_hour")
    private int digestHour;

    @Column(name = "quiet_from")
    private String quietFrom;

    @Column(name = "quiet_to")
    private String quietTo;

    /** Raised by hand: an unsubscription by link raises it too, so that a form opened before does not undo it unseen. */
    private long version;

    protected Preference() {}

    void change(PreferenceChange to) {
        language = to.language();
        digestHour = to.digestHour();
        quietFrom = to.quietHours() == null ? null : to.quietHours().from();
        quietTo = to.quietHours() == null ? null : to.quietHours().to();
        raiseVersion();
    }

    void raiseVersion() {
        version++;
    }

    /** Null where the person's language is that of the directory. */
    String language() {
        return language;
    }

    int digestHour() {
        return digestHour;
    }

    String quietFrom() {
        return quietFrom;
    }

    String quietTo() {
        return quietTo;
    }

    long version() {
        return version;
    }
}
