package vn.toasoan.zalostandin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Everything that reached a reader, in its order, for whoever looks. */
final class SentMessages {

    /**
     * One message as its reader has it.
     *
     * @param by product: {@code BOT}, {@code OA}, {@code GROUP}, {@code TEMPLATE_UID}, {@code TEMPLATE_PHONE}
     * @param muted the telephone keeps silent at night
     * @param billed outside of the 48 hours in which an answer is free
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sent(
            long number,
            String at,
            String by,
            String to,
            String messageId,
            String text,
            String templateId,
            Map<String, String> templateData,
            String trackingId,
            boolean muted,
            boolean billed) {}

    private final StandInClock clock;
    private final AtomicLong ids = new AtomicLong(960_000_000_000_000_000L);
    private final List<Sent> sent = new ArrayList<>();

    SentMessages(StandInClock clock) {
        this.clock = clock;
    }

    String nextId() {
        return Long.toHexString(ids.incrementAndGet());
    }

    synchronized void text(String by, String to, String messageId, String text, boolean billed) {
        sent.add(new Sent(
                sent.size() + 1, clock.instant().toString(), by, to, messageId, text, null, null, null, false, billed));
    }

    synchronized void template(
            String by,
            String to,
            String messageId,
            String templateId,
            Map<String, String> data,
            String trackingId,
            boolean muted) {
        sent.add(new Sent(
                sent.size() + 1,
                clock.instant().toString(),
                by,
                to,
                messageId,
                null,
                templateId,
                data,
                trackingId,
                muted,
                true));
    }

    /** Those after the given number. */
    synchronized List<Sent> since(long number) {
        return List.copyOf(sent.subList((int) Math.min(number, sent.size()), sent.size()));
    }

    synchronized Sent find(String messageId) {
        return sent.stream()
                .filter(it -> it.messageId().equals(messageId))
                .findFirst()
                .orElse(null);
    }
}
