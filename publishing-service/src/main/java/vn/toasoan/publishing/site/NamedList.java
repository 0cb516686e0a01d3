package vn.toasoan.publishing.site;

import java.util.List;

/**
 * List of what an author, a team or a month has, ready to print.
 *
 * @param kicker what kind of list it is
 * @param above the list of lists above it; null for none
 */
public record NamedList(Frame frame, String kicker, String heading, Above above, List<Card> cards) {

    public record Above(String path, String name) {}
}
