package vn.toasoan.submission.article;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import vn.toasoan.submission.revision.AttachedFile;

/** What the article feature needs to know of documents beside an article; the media feature answers. */
public interface Attachments {

    /** Those in the working text, in their order. */
    Uni<List<AttachedFile>> of(UUID article);

    /** Makes the working text name exactly these. */
    Uni<Void> restore(UUID article, List<AttachedFile> files);
}
