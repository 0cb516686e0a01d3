package vn.toasoan.notification.channel;

import java.util.Locale;

/** Languages that there are words for; Vietnamese first and for everybody who asked for nothing else. */
public enum Language {
    VI,
    EN;

    public static Language of(String code) {
        return "en".equals(code) ? EN : VI;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
