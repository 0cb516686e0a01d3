package vn.toasoan.publishing.site;

import java.util.List;
import vn.toasoan.publishing.catalogue.Section;

/**
 * Front page, or the page of a section.
 *
 * @param lead shown large; null when there is nothing yet
 * @param cards the others, newest first
 * @param sections for the front page's overview
 * @param slug of the section; null on the front page
 */
public record ListPage(Frame frame, String heading, Card lead, List<Card> cards, List<Section> sections, String slug) {

    /** In front of the feeds of a section. */
    public String feedBase() {
        return Paths.section(slug);
    }
}
