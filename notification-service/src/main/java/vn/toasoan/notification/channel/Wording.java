package vn.toasoan.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of every notice, in every language, for every channel: {@code wording/words_vi.properties} and
 * {@code words_en.properties}. Places like {@code {title}} are filled in one pass, so that what somebody wrote into a title
 * is never read as a place itself.
 */
@ApplicationScoped
public class Wording {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final String SENTENCE = ".sentence";

    private final Map<Language, ResourceBundle> words = new EnumMap<>(Language.class);
    private final Links links;

    Wording(Links links) {
        this.links = links;
        for (Language language : Language.values()) {
            words.put(
                    language,
                    ResourceBundle.getBundle(
                            "wording.words",
                            Locale.of(language.code()),
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        }
    }

    /** Codes of all templates. */
    public Set<String> templates() {
        Set<String> codes = new TreeSet<>();
        for (String key : words.get(Language.VI).keySet()) {
            if (key.endsWith(SENTENCE)) {
                codes.add(key.substring(0, key.length() - SENTENCE.length()));
            }
        }
        return codes;
    }

    /** @throws IllegalArgumentException if there are no such words */
    public Line line(Item item, Language language) {
        Map<String, String> values = values(item.subject());
        String template = item.template();
        return new Line(
                text(language, template + ".heading", values),
                text(language, template + SENTENCE, values),
                values.get("title"),
                values.get("team"),
                values.get("note"),
                text(language, template + ".button", values),
                links.of(item));
    }

    /** A subject line or a title: one line, of a length that clients show. */
    public String subjectOf(Message message) {
        Item first = message.items().getFirst();
        int count = message.items().size();
        if (count == 1) {
            return OneLine.subject(text(message.language(), first.template() + ".subject", values(first.subject())));
        }
        boolean sameKind =
                message.items().stream().allMatch(item -> item.template().equals(first.template()));
        String heading = sameKind
                ? text(message.language(), first.template() + ".heading", Map.of())
                : text(message.language(), "all.several", Map.of());
        return OneLine.subject(heading + " (" + count + ")");
    }

    String text(Language language, String key, Map<String, String> values) {
        return PLACE.matcher(pattern(language, key))
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }

    private String pattern(Language language, String key) {
        try {
            return words.get(language).getString(key);
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException("No words for " + key, e);
        }
    }

    private static Map<String, String> values(Subject subject) {
        Map<String, String> values = new LinkedHashMap<>();
        subject.details().forEach((name, value) -> values.put(name, OneLine.clean(value)));
        put(values, "title", subject.title());
        put(values, "team", subject.teamName());
        put(values, "note", subject.note());
        return values;
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (value != null) {
            values.put(name, OneLine.clean(value));
        }
    }
}
