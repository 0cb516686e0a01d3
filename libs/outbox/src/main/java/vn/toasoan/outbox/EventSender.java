package vn.toasoan.outbox;

import java.util.function.Consumer;

/** The way to the broker, as the relay sees it. Used by the relay's thread alone; answers may come from any thread. */
interface EventSender extends AutoCloseable {

    /** Whom a failure holds back. */
    enum Blame {
        /** This record, and so its key: the broker is well and takes others. */
        EVENT,
        /** The way to the broker: nothing about any record is known. */
        BROKER
    }

    /**
     * Makes sure that the topic can take records, so that {@link #send} does not block for one that cannot: there a
     * lease might end between the question whether to send and the sending.
     *
     * @return what keeps it from taking them; null as a rule, and then known without asking again
     */
    Exception trouble(String topic);

    /** @param answer called exactly once: with null once every in-sync replica has the record, else with the cause */
    void send(WaitingEvent event, Consumer<Exception> answer);

    /** May ask the broker whether it is there, and so take a few seconds. */
    Blame blame(Exception cause);

    /** True once a failure has left the client unusable; {@link #close} then makes room for a new one. */
    boolean worn();

    /** Gives up what is still on its way; the next {@link #send} starts afresh. */
    @Override
    void close();
}
