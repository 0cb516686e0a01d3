package vn.toasoan.notification.notice;

import java.util.UUID;
import java.util.function.Function;

/**
 * One kind of event that rules may speak of.
 *
 * @param name in kebab case, as rules and contracts have it
 * @param article null-giving where the event is about no article
 */
record Kind<T>(String name, Class<T> data, Function<T, UUID> article, Function<T, Facts> facts) {

    static <T> Kind<T> of(String name, Class<T> data, Function<T, UUID> article, Function<T, Facts> facts) {
        return new Kind<>(name, data, article, facts);
    }
}
