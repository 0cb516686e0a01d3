package vn.toasoan.publishing.site;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** The readable part of an address: of an article made once from its first title, of a list from its name. */
public final class Slug {

    private static final int LONGEST = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private Slug() {}

    /** Such as {@code hoi-khoe-phu-dong} for "Hội khỏe Phù Đổng"; never empty. */
    public static String of(String title) {
        String plain =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
        String ascii = plain.toLowerCase(Locale.ROOT).replace('đ', 'd').replace('ð', 'd');
        String words = OTHERS.matcher(ascii).replaceAll("-").replaceAll("^-|-$", "");
        return words.isEmpty() ? "tin" : shortened(words);
    }

    /** For an article whose title's slug is taken: the same with a mark of its own. */
    public static String of(String title, UUID articleId) {
        String id = articleId.toString();
        return of(title) + "-" + id.substring(id.length() - 6);
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = words.lastIndexOf('-', LONGEST);
        return words.substring(0, end > LONGEST / 2 ? end : LONGEST);
    }
}
