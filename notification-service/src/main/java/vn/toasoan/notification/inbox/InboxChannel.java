package vn.toasoan.notification.inbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.toasoan.notification.channel.Item;
import vn.toasoan.notification.channel.Message;
import vn.toasoan.notification.channel.OutgoingChannel;
import vn.toasoan.notification.channel.SendOutcome;
import vn.toasoan.notification.channel.StoredSubject;
import vn.toasoan.notification.rule.Channel;

/** Puts a notice into its person's inbox: the one channel in which nothing can be delivered twice. */
@ApplicationScoped
public class InboxChannel implements OutgoingChannel {

    private final InboxItems items;
    private final InboxWatch watch;
    private final StoredSubject subjects;

    InboxChannel(InboxItems items, InboxWatch watch, StoredSubject subjects) {
        this.items = items;
        this.watch = watch;
        this.subjects = subjects;
    }

    @Override
    public Channel channel() {
        return Channel.APP;
    }

    @Override
    public String name() {
        return "inbox";
    }

    /** One after another: all run in the one database session of the round. */
    @Override
    public int atATime() {
        return 1;
    }

    @Override
    public Uni<SendOutcome> send(Message message) {
        Item item = message.items().getFirst();
        return Panache.withTransaction(() -> items.put(
                        message.id(),
                        message.recipientId(),
                        item.articleId(),
                        message.category().name(),
                        item.template(),
                        subjects.write(item.subject())))
                .invoke(() -> watch.grew(message.recipientId()))
                .replaceWith(new SendOutcome.Accepted("in the inbox"));
    }

    @Override
    public SendOutcome.Failed read(Throwable failure) {
        return new SendOutcome.Failed(failure.getClass().getSimpleName(), false, false, false);
    }
}
