package vn.toasoan.zalostandin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/** What is to happen at a later time of the stand-in's own clock. */
final class Agenda {

    private record Entry(Instant at, Runnable deed) {}

    private final StandInClock clock;
    private final Queue<Entry> waiting = new PriorityQueue<>(Comparator.comparing(Entry::at));

    Agenda(StandInClock clock) {
        this.clock = clock;
    }

    synchronized void at(Instant time, Runnable deed) {
        waiting.add(new Entry(time, deed));
    }

    /** Does everything that is due, each on a thread of its own. */
    void look() {
        due().forEach(deed -> Thread.ofVirtual().start(deed));
    }

    private synchronized List<Runnable> due() {
        List<Runnable> due = new ArrayList<>();
        while (!waiting.isEmpty() && !waiting.peek().at().isAfter(clock.instant())) {
            due.add(waiting.remove().deed());
        }
        return due;
    }
}
