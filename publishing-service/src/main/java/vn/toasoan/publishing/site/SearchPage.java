package vn.toasoan.publishing.site;

import java.util.List;
import vn.toasoan.publishing.catalogue.Section;

/**
 * Search form with what was found, ready to print.
 *
 * @param from as typed, {@code yyyy-mm-dd}; empty for none
 * @param asked whether anything was looked for
 * @param instead the words for which the hits are when there were none for the typed ones; null otherwise
 * @param next address of the next page; null on the last one
 */
public record SearchPage(
        Frame frame,
        String text,
        String section,
        String from,
        String until,
        List<Section> sections,
        boolean asked,
        List<SearchHit> hits,
        String instead,
        String next) {

    SearchPage in(Frame around) {
        return new SearchPage(around, text, section, from, until, sections, asked, hits, instead, next);
    }
}
