package vn.toasoan.review.reviewcase;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The seventh gate (design page 2): what may not be missing of an article that goes out. submission-service asks for
 * more at hand-in, by kind; this is what holds for every kind, whatever was amended since.
 */
final class RequiredFields {

    private static final Pattern NO_WORDS = Pattern.compile("(<[^>]*>|&nbsp;|\\p{IsWhite_Space})*");

    private RequiredFields() {}

    /** The name of the first field that is missing, as the API calls it; empty where nothing is. */
    static Optional<String> missing(Revision of) {
        return Stream.of(
                        field("title", isBlank(of.title())),
                        field("topic", isBlank(of.topic())),
                        field("authors", of.authors().isEmpty()),
                        field("body", saysNothing(of)),
                        field("media.alt", of.media().stream().anyMatch(image -> isBlank(image.alt()))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> field(String name, boolean missing) {
        return missing ? Optional.of(name) : Optional.empty();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** No words, and nothing in their place either. */
    private static boolean saysNothing(Revision of) {
        return (of.body() == null || NO_WORDS.matcher(of.body()).matches())
                && of.media().isEmpty()
                && of.videoUrl() == null
                && of.document() == null
                && (of.attachments() == null || of.attachments().isEmpty());
    }
}
