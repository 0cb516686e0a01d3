package vn.toasoan.publishing.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import vn.toasoan.publishing.destination.Format;

/** The frozen payload as it is. */
@ApplicationScoped
class EventJsonFormatter implements Formatter {

    @Override
    public Format format() {
        return Format.EVENT_JSON;
    }

    @Override
    public Content make(Job job) {
        return Content.of("application/json", job.body().getBytes(StandardCharsets.UTF_8));
    }
}
