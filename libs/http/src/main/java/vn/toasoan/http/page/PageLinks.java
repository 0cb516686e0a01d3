package vn.toasoan.http.page;

import jakarta.ws.rs.core.UriInfo;

/** The {@code Link} header (RFC 8288) of a page. */
public final class PageLinks {

    private PageLinks() {}

    /**
     * The link to the next page: the same path and query with the page's cursor, without scheme and host, so that no
     * {@code Host} header of a caller finds its way into an answer.
     *
     * @return header value, or null on the last page
     */
    public static String next(UriInfo uriInfo, Page<?> page) {
        if (page.nextCursor() == null) {
            return null;
        }
        var next = uriInfo.getRequestUriBuilder()
                .replaceQueryParam("cursor", page.nextCursor())
                .build();
        return "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"";
    }
}
