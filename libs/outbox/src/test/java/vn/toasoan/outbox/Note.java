package vn.toasoan.outbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** State of the smallest thinkable service. */
@Entity
class Note {

    @Id
    UUID id;

    String text;

    @Version
    long version;
}
