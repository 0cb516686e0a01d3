package vn.toasoan.inbox;

import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * What one consumer does with each type of event that it knows. A type that is not listed is somebody else's and is
 * passed over; another version of a listed type is a contract this consumer cannot read, and goes to the dead letters.
 *
 * <pre>{@code
 * EventHandlers.of("submission-article")
 *     .on("vn.toasoan.submission.article.article-submitted.v1", ArticleSubmitted.class, this::open)
 * }</pre>
 */
public final class EventHandlers {

    record Handler<T>(Class<T> dataType, BiFunction<ReceivedEvent, T, Uni<Void>> effect) {}

    private static final Pattern VERSION = Pattern.compile("\\.v\\d+$");

    private final String consumer;
    private final Map<String, Handler<?>> byType = new LinkedHashMap<>();

    private EventHandlers(String consumer) {
        this.consumer = consumer;
    }

    /** @param consumer unique within the service for ever: it is half of the inbox's key. By habit the channel's name. */
    public static EventHandlers of(String consumer) {
        return new EventHandlers(consumer);
    }

    /**
     * @param dataType a record with just the fields that this consumer reads
     * @param effect runs inside the transaction that also records the event as seen; it must not leave the Vert.x
     *     context, and reports a temporary hindrance by failing
     */
    public <T> EventHandlers on(String type, Class<T> dataType, BiFunction<ReceivedEvent, T, Uni<Void>> effect) {
        byType.put(type, new Handler<>(dataType, effect));
        return this;
    }

    String consumer() {
        return consumer;
    }

    boolean knowsAnotherVersionOf(String type) {
        String name = VERSION.matcher(type).replaceAll("");
        return byType.keySet().stream()
                .anyMatch(known -> VERSION.matcher(known).replaceAll("").equals(name));
    }

    Handler<?> handlerOf(String type) {
        return byType.get(type);
    }
}
