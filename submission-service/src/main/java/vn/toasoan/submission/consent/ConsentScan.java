package vn.toasoan.submission.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.toasoan.submission.media.Vault;

/** The signed paper of a consent, scanned. A better scan stands beside the first and does not replace it. */
@Entity
@Immutable
@Table(name = "consent_scan")
class ConsentScan {

    @Id
    private UUID id;

    @Column(name = "consent_id")
    private UUID consentId;

    private String sha256;
    private String type;
    private long size;
    private int width;
    private int height;

    @Column(name = "uploaded_by")
    private String uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    protected ConsentScan() {}

    static ConsentScan of(UUID id, UUID consent, Vault.Kept file, String by, Instant at) {
        ConsentScan scan = new ConsentScan();
        scan.id = id;
        scan.consentId = consent;
        scan.sha256 = file.sha256();
        scan.type = file.type();
        scan.size = file.size();
        scan.width = file.width();
        scan.height = file.height();
        scan.uploadedBy = by;
        scan.uploadedAt = at;
        return scan;
    }

    Vault.Kept file() {
        return new Vault.Kept(sha256, type, size, width, height);
    }

    ConsentScanView view() {
        return new ConsentScanView(consentId, sha256, type, size, uploadedBy, uploadedAt);
    }
}
