package vn.toasoan.publishing.media;

import java.util.List;

/**
 * What the site shows of a master: a JPEG without metadata, and smaller ones beside it.
 *
 * @param sha256 of the rendition's own bytes, and the name of its file
 * @param width pixels
 * @param height pixels
 * @param size bytes
 * @param variants narrowest first; empty for a picture that is small already
 */
public record Rendition(String sha256, int width, int height, long size, List<Variant> variants) {

    public Rendition {
        variants = variants == null ? List.of() : List.copyOf(variants);
    }

    /** Path on the public site. */
    public String path() {
        return "/media/" + sha256 + ".jpg";
    }
}
