package vn.toasoan.http.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sentences of all problems: {@code META-INF/problems_vi.properties} and {@code problems_en.properties} (UTF-8,
 * {@link MessageFormat}: an apostrophe is written twice) of every jar on the class path. Where two define a key, the one
 * that comes first on the class path wins, so a service may reword what this library says.
 */
public final class ProblemTexts {

    private final Map<Language, Map<String, String>> texts;

    private ProblemTexts(Map<Language, Map<String, String>> texts) {
        this.texts = texts;
    }

    /** Reads the catalogues that the current class loader sees. */
    public static ProblemTexts load() {
        Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, read("META-INF/problems_" + language.tag() + ".properties"));
        }
        return new ProblemTexts(texts);
    }

    /** Keys that exist in one language only; a test of every service asserts that there is none. */
    public Set<String> untranslatedKeys() {
        Set<String> vi = texts.get(Language.VI).keySet();
        Set<String> en = texts.get(Language.EN).keySet();
        Set<String> onlyOne = new TreeSet<>(vi);
        onlyOne.addAll(en);
        onlyOne.removeIf(key -> vi.contains(key) && en.contains(key));
        return Collections.unmodifiableSet(onlyOne);
    }

    /** Codes that have a title, and so can be answered with. */
    public Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        for (String key : texts.get(Language.VI).keySet()) {
            if (key.endsWith(".title")) {
                codes.add(key.substring(0, key.length() - ".title".length()));
            }
        }
        return Collections.unmodifiableSet(codes);
    }

    Optional<String> find(Language language, String key, Object... args) {
        String pattern = texts.get(language).get(key);
        return pattern == null ? Optional.empty() : format(language, pattern, args);
    }

    /**
     * A number stays as it is written in JSON, unless its place asks for a format: ids and versions have no dots. A text
     * with more places than there are arguments is left out: half a sentence helps nobody.
     */
    private static Optional<String> format(Language language, String pattern, Object... args) {
        MessageFormat message = new MessageFormat(pattern, language.locale());
        Format[] formats = message.getFormatsByArgumentIndex();
        if (formats.length > args.length) {
            return Optional.empty();
        }
        Object[] shown = args.clone();
        for (int i = 0; i < shown.length; i++) {
            boolean plain = i >= formats.length || formats[i] == null;
            shown[i] = plain && shown[i] != null ? shown[i].toString() : shown[i];
        }
        return Optional.of(message.format(shown));
    }

    private static Map<String, String> read(String resource) {
        Map<String, String> texts = new HashMap<>();
        try {
            for (URL url : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(resource))) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> texts.putIfAbsent((String) key, (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
        return texts;
    }
}
