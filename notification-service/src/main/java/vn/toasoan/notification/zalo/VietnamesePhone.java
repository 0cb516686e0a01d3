package vn.toasoan.notification.zalo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telephone numbers as Zalo wants them: {@code 84…}, whether somebody wrote {@code 0…}, {@code +84…} or {@code 84…}. */
public final class VietnamesePhone {

    private static final Pattern MOBILE = Pattern.compile("(?:\\+?84|0)([35789]\\d{8})");

    private VietnamesePhone() {}

    /** Null for what is no mobile number of Vietnam. */
    public static String normalised(String text) {
        Matcher matcher = MOBILE.matcher(text == null ? "" : text.replaceAll("[\\s.\\-()]", ""));
        return matcher.matches() ? "84" + matcher.group(1) : null;
    }
}
