package vn.toasoan.submission.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The newest edition that was heard of. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Publication(
        @Column(name = "edition") Integer edition,
        @Column(name = "published_revision") Integer revision,
        @Column(name = "publication_url") String url,
        @Column(name = "published_at") Instant publishedAt,
        @Column(name = "public_note") String publicNote) {}
