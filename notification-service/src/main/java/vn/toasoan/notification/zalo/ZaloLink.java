package vn.toasoan.notification.zalo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Somebody, or a group, can be reached by one of Zalo's products. */
@Entity
@Table(name = "zalo_link")
@IdClass(ZaloLink.Key.class)
public class ZaloLink {

    record Key(String recipientId, ZaloProduct product) implements Serializable {}

    @Id
    @Column(name = "recipient_id")
    private String recipientId;

    @Id
    @Enumerated(EnumType.STRING)
    private ZaloProduct product;

    @Column(name = "external_id")
    private String externalId;

    @Column(name = "linked_at")
    private Instant linkedAt;

    protected ZaloLink() {}

    public ZaloProduct product() {
        return product;
    }

    public Instant linkedAt() {
        return linkedAt;
    }
}
