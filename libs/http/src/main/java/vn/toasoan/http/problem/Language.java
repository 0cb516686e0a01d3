package vn.toasoan.http.problem;

import java.util.List;
import java.util.Locale;

/** The languages that problems are told in. */
enum Language {
    VI("vi"),
    EN("en");

    private final String tag;
    private final Locale locale;

    Language(String tag) {
        this.tag = tag;
        this.locale = Locale.of(tag);
    }

    String tag() {
        return tag;
    }

    Locale locale() {
        return locale;
    }

    /** The best of both for an {@code Accept-Language}; Vietnamese where the header is absent, foreign or malformed. */
    static Language of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return VI;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
            Locale best = Locale.lookup(ranges, List.of(VI.locale, EN.locale));
            return EN.locale.equals(best) ? EN : VI;
        } catch (IllegalArgumentException e) {
            return VI;
        }
    }
}
