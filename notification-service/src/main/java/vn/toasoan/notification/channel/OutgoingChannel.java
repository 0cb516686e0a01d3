package vn.toasoan.notification.channel;

import io.smallrye.mutiny.Uni;
import vn.toasoan.notification.rule.Channel;

/** The port behind which every provider stands. */
public interface OutgoingChannel {

    Channel channel();

    /** Tells the queues apart where one channel has several providers: each has its own, and none delays another. */
    String name();

    /** Which rows {@code d} of its channel are this provider's, in SQL. */
    default String among() {
        return "true";
    }

    /** How many messages may be under way at once. */
    default int atATime() {
        return 4;
    }

    /**
     * How many messages may be handed over now, asked before rows are claimed. Here a channel reads what sending needs: this
     * runs by itself, sending does not.
     */
    default Uni<Integer> permits(int wanted) {
        return Uni.createFrom().item(wanted);
    }

    /** Makes one attempt. May fail with the provider's own error, which {@link #read} then explains. */
    Uni<SendOutcome> send(Message message);

    /** What a failure of {@link #send} means: worth another attempt, final, or unknown. */
    SendOutcome.Failed read(Throwable failure);
}
