package vn.toasoan.http.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "note")
class Note {

    @Id
    UUID id;

    @Size(max = 200)
    String title;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    long version;
}
