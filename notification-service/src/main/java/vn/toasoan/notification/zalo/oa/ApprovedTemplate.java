package vn.toasoan.notification.zalo.oa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;

/** A template that Zalo approved, for words of ours. */
@Entity
@Table(name = "zalo_template")
class ApprovedTemplate {

    /** What Zalo says of one that may be sent. */
    static final String ENABLED = "ENABLE";

    @Id
    private String template;

    @Column(name = "zalo_id")
    private String zaloId;

    private String status;
    private String reason;
    private String params;

    @Version
    private long version;

    protected ApprovedTemplate() {}

    ApprovedTemplate(String template) {
        this.template = template;
    }

    void set(String id, List<String> parameters) {
        zaloId = id;
        params = String.join(" ", parameters);
        status = ENABLED;
        reason = null;
    }

    void told(String freshStatus, String why) {
        status = freshStatus;
        reason = why;
    }

    String template() {
        return template;
    }

    String zaloId() {
        return zaloId;
    }

    String status() {
        return status;
    }

    /** Zalo's own words; null where it gave none. */
    String reason() {
        return reason;
    }

    List<String> params() {
        return List.of(params.split(" "));
    }

    long version() {
        return version;
    }

    boolean usable() {
        return ENABLED.equals(status);
    }
}
