package vn.toasoan.notification.channel;

import io.smallrye.mutiny.Uni;
import vn.toasoan.notification.rule.Channel;

/** The port behind which every provider stands. */
public interface OutgoingChannel {

    Channel channel();

    /** How many messages may be under way at once. */
    default int atATime() {
        return 4;
    }

    /** Makes one attempt. May fail with the provider's own error, which {@link #read} then explains. */
    Uni<SendOutcome> send(Message message);

    /** What a failure of {@link #send} means: worth another attempt, final, or unknown. */
    SendOutcome.Failed read(Throwable failure);
}
