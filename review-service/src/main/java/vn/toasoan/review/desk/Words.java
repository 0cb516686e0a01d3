package vn.toasoan.review.desk;

import java.text.Normalizer;

/** What people type, as it is kept: NFC, without white space at the ends. */
final class Words {

    private Words() {}

    /** Null where nothing is left. */
    static String of(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    }
}
