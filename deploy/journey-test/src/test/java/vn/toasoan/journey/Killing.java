package vn.toasoan.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import vn.toasoan.local.service.ServicePart;
import vn.toasoan.local.walk.Step;

/** Kills a service at a random moment of a walk and starts it again at once; the walk goes on meanwhile. */
final class Killing implements AutoCloseable {

    private static final int LONGEST_DELAY_MILLIS = 900;

    private final ServicePart victim;
    private final int atStep;
    private final int delayMillis;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private ScheduledFuture<?> killed;

    private Killing(ServicePart victim, int atStep, int delayMillis) {
        this.victim = victim;
        this.atStep = atStep;
        this.delayMillis = delayMillis;
    }

    static Killing somewhereIn(List<Step> steps, Random random, ServicePart victim) {
        return new Killing(victim, random.nextInt(steps.size()), random.nextInt(LONGEST_DELAY_MILLIS));
    }

    /** Within the first second, when the consequences are on their way. */
    static Killing rightAfter(Random random, ServicePart victim) {
        return new Killing(victim, 0, random.nextInt(LONGEST_DELAY_MILLIS));
    }

    /** @return what each step saw */
    List<String> walk(List<Step> steps) {
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (i == atStep) {
                System.out.println("kill -9 " + victim.name() + " " + delayMillis + " ms after the start of: "
                        + steps.get(i).title());
                killed = thread.schedule(this::killAndStart, delayMillis, TimeUnit.MILLISECONDS);
            }
            seen.add(steps.get(i).action().get());
        }
        awaitRestart();
        return seen;
    }

    private void killAndStart() {
        victim.kill();
        victim.start();
    }

    private void awaitRestart() {
        try {
            killed.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean happened() {
        return killed != null && killed.isDone();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
