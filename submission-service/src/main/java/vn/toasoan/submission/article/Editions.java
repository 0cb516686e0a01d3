package vn.toasoan.submission.article;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the article feature needs to know of the site; the progress feature answers. */
public interface Editions {

    /** Number of the newest edition that was heard of; articles that never came out are absent from the map. */
    Uni<Map<UUID, Integer>> newest(List<UUID> articles);
}
