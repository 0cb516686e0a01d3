package vn.toasoan.submission.article;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toasoan.submission.revision.Image;

/** What the article feature needs to know of images; the media feature answers. */
public interface Illustrations {

    /** The images of each article in their order; articles without one are absent from the map. */
    Uni<Map<UUID, List<Image>>> of(List<UUID> articles);

    /** Makes the working text show exactly these images, described and in the order as they were. */
    Uni<Void> restore(UUID article, List<Image> images);
}
