package vn.toasoan.publishing.site;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** What was published, as the history has it; implemented where editions are known. Needs an open session. */
public interface History {

    /** The article as its edition on the site shows it; null when none is on the site. */
    Uni<LiveArticle> live(UUID articleId);
}
