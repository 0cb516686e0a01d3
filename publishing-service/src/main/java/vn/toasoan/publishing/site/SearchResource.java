package vn.toasoan.publishing.site;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.toasoan.http.page.Cursor;
import vn.toasoan.http.problem.ProblemException;
import vn.toasoan.publishing.catalogue.Catalogue;
import vn.toasoan.publishing.catalogue.Section;

/** The search page: the one page of the site that is made when it is asked for. */
@Path(Paths.SEARCH)
@PermitAll
public class SearchResource {

    private static final int PAGE = 20;

    /** What was found, for which words. */
    private record Found(List<SearchHit> hits, String instead) {}

    private final SiteSearch search;
    private final Catalogue catalogue;
    private final Theme theme;

    SearchResource(SiteSearch search, Catalogue catalogue, Theme theme) {
        this.search = search;
        this.catalogue = catalogue;
        this.theme = theme;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public Uni<Response> page(
            @QueryParam("q") String text,
            @QueryParam("chuyen-muc") String section,
            @QueryParam("tu") String from,
            @QueryParam("den") String until,
            @QueryParam("sau") String cursor) {
        LocalDate first = day(from);
        LocalDate last = day(until);
        SearchQuery query = new SearchQuery(
                text,
                section == null || !section.matches("[a-z0-9-]{1,80}") ? null : section,
                first == null ? null : start(first),
                last == null ? null : start(last.plusDays(1)));
        SiteSearch.After after = after(cursor);
        return sections()
                .chain(sections -> found(query, after).map(found -> {
                    boolean more = found.hits().size() > PAGE;
                    List<SearchHit> shown = more ? found.hits().subList(0, PAGE) : found.hits();
                    return answer(theme.search(new SearchPage(
                            null,
                            query.text(),
                            query.section(),
                            first == null ? "" : first.toString(),
                            last == null ? "" : last.toString(),
                            sections,
                            !query.isEmpty(),
                            shown,
                            found.instead(),
                            more ? next(query, found, first, last, shown.getLast()) : null)));
                }));
    }

    @WithSession
    Uni<List<Section>> sections() {
        return catalogue.sections();
    }

    private Uni<Found> found(SearchQuery query, SiteSearch.After after) {
        if (query.isEmpty()) {
            return Uni.createFrom().item(new Found(List.of(), null));
        }
        return search.find(query, after, PAGE)
                .chain(hits -> hits.isEmpty() && after == null
                        ? search.nearest(query)
                                .chain(nearest -> nearest == null
                                        ? Uni.createFrom().item(new Found(List.of(), null))
                                        : search.find(nearest, null, PAGE)
                                                .map(near -> new Found(near, near.isEmpty() ? null : nearest.text())))
                        : Uni.createFrom().item(new Found(hits, null)));
    }

    private static Response answer(String html) {
        Response.ResponseBuilder response = Response.ok(html).header("Cache-Control", "no-cache");
        PublicHeaders.ofSearch().forEach(response::header);
        return response.build();
    }

    private static String next(SearchQuery query, Found found, LocalDate from, LocalDate until, SearchHit last) {
        StringBuilder next = new StringBuilder(Paths.SEARCH + "?q=")
                .append(encode(found.instead() == null ? query.text() : found.instead()));
        if (query.section() != null) {
            next.append("&chuyen-muc=").append(query.section());
        }
        if (from != null) {
            next.append("&tu=").append(from);
        }
        if (until != null) {
            next.append("&den=").append(until);
        }
        return next.append("&sau=")
                .append(encode(Cursor.encode(last.score(), last.publishedAt(), last.articleId())))
                .toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(VietnameseDate.ZONE).toInstant();
    }

    /** A date that is none is no filter: a reader gets a page, whatever the address holds. */
    private static LocalDate day(String text) {
        try {
            LocalDate day = text == null || text.isBlank() ? null : LocalDate.parse(text);
            return day == null || day.getYear() < 1900 || day.getYear() > 9999 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static SiteSearch.After after(String cursor) {
        try {
            List<Object> parts = cursor == null ? null : Cursor.decode(cursor, Long.class, Instant.class, UUID.class);
            return parts == null
                    ? null
                    : new SiteSearch.After((Long) parts.get(0), (Instant) parts.get(1), (UUID) parts.get(2));
        } catch (ProblemException e) {
            return null;
        }
    }
}
