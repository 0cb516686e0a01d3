package vn.toasoan.publishing.media;

import io.smallrye.mutiny.Uni;

/** Tells, in an open session, whether an edition that is on the site or about to be shows a master. */
public interface MediaUse {

    Uni<Boolean> isShown(String master);
}
