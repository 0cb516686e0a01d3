package vn.toasoan.notification.notice;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Resolves waiting notices, one transaction each, until none is due. */
@ApplicationScoped
class NoticeSchedule {

    private final NoticeResolver resolver;

    NoticeSchedule(NoticeResolver resolver) {
        this.resolver = resolver;
    }

    @Scheduled(
            identity = "notices",
            every = "${toasoan.notice.every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> resolveDue() {
        return Multi.createBy()
                .repeating()
                .uni(resolver::resolveNext)
                .whilst(more -> more)
                .onItem()
                .ignoreAsUni();
    }
}
