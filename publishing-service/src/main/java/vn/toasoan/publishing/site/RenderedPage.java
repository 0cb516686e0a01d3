package vn.toasoan.publishing.site;

import java.nio.charset.StandardCharsets;
import vn.toasoan.publishing.work.Sha256;

/** A page as it will be served, before it is written. Not a record: the bytes are shared, never compared. */
public final class RenderedPage {

    private final String path;
    private final PageKind kind;
    private final byte[] content;
    private final String sha256;

    RenderedPage(String path, PageKind kind, String text) {
        this.path = path;
        this.kind = kind;
        this.content = text.getBytes(StandardCharsets.UTF_8);
        this.sha256 = Sha256.hex(content);
    }

    /** Path on the public site, beginning with a slash. */
    public String path() {
        return path;
    }

    /** Of the bytes that a reader without compression gets. */
    public String sha256() {
        return sha256;
    }

    PageKind kind() {
        return kind;
    }

    byte[] content() {
        return content;
    }
}
