package vn.toasoan.archive.record;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toasoan.archive.people.Named;

/**
 * Vietnamese words for searching. Each word stands twice: as written, and bare of its marks behind a sign. Whoever types
 * "truong" finds "trường" and "trưởng"; whoever types "trường" finds only that.
 */
final class SearchWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String BARE = "~";

    private SearchWords() {}

    /** Of what stays after a destruction: never of summary or body. */
    static String of(FiledEdition of) {
        return of(Stream.concat(
                Stream.of(
                        of.title(),
                        of.teamName(),
                        of.topicName(),
                        of.sectionName(),
                        of.schoolYear(),
                        of.submittedBy().name()),
                of.authors().stream().map(Named::name)));
    }

    /** @param texts may hold nulls; @return words with one space between */
    static String of(Stream<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        texts.filter(text -> text != null).flatMap(SearchWords::split).forEach(word -> {
            words.add(word);
            words.add(BARE + bare(word));
        });
        return String.join(" ", words);
    }

    /** All of which a record must have. @return empty when nothing is asked for */
    static String wanted(String query) {
        return split(query)
                .map(word -> bare(word).equals(word) ? BARE + word : word)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> split(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return GAPS.splitAsStream(normal).filter(word -> !word.isEmpty());
    }

    private static String bare(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
    }
}
