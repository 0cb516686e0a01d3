package vn.toasoan.publishing.media;

/**
 * What the site shows of a master: a JPEG without metadata.
 *
 * @param sha256 of the rendition's own bytes, and the name of its file
 * @param width pixels
 * @param height pixels
 * @param size bytes
 */
public record Rendition(String sha256, int width, int height, long size) {

    /** Path on the public site. */
    public String path() {
        return "/media/" + sha256 + ".jpg";
    }
}
