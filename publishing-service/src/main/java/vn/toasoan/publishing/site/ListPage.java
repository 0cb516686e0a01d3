package vn.toasoan.publishing.site;

import java.util.List;
import vn.toasoan.publishing.catalogue.Section;

/**
 * Front page, or the page of a section.
 *
 * @param lead shown large; null when there is nothing yet
 * @param cards the others, newest first
 * @param sections for the front page's overview
 */
public record ListPage(Frame frame, String heading, Card lead, List<Card> cards, List<Section> sections) {}
