package vn.toasoan.archive.record;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.toasoan.archive.schedule.SchoolYear;
import vn.toasoan.archive.schedule.SchoolYears;
import vn.toasoan.inbox.EventHandlers;
import vn.toasoan.inbox.Inbox;

@ApplicationScoped
class PlanConsumer {

    private final Inbox inbox;
    private final SchoolYears years;
    private final Records records;
    private final EventHandlers handlers;

    PlanConsumer(Inbox inbox, SchoolYears years, Records records) {
        this.inbox = inbox;
        this.years = years;
        this.records = records;
        this.handlers = EventHandlers.of("submission-obligation")
                .on(
                        "vn.toasoan.submission.obligation.plan-adopted.v1",
                        PlanAdopted.class,
                        (event, plan) -> adopt(plan));
    }

    @Incoming("submission-obligation")
    Uni<Void> receive(ConsumerRecord<String, byte[]> record) {
        return inbox.process(record, handlers);
    }

    private Uni<Void> adopt(PlanAdopted plan) {
        SchoolYear year = new SchoolYear(plan.schoolYear());
        return years.adopt(year, plan.closesOn(), plan.version())
                .chain(news -> news
                        ? records.expectClosing(year, plan.closesOn())
                        : Uni.createFrom().voidItem());
    }
}
