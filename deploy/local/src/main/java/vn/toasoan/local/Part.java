package vn.toasoan.local;

/** One running piece of the stack: its own process, log file and address. */
public interface Part {

    /** Short name, as in the log file and in messages: {@code kafka}, {@code review-service}. */
    String name();

    /** Where to reach it, for a person to read. */
    String address();

    /** Starts it and returns when it serves; throws {@link StackProblem} when it does not. */
    void start();

    /** Ends it politely; does nothing if it does not run. */
    void stop();

    /** {@code kill -9}: ends it at once, whatever it was doing; does nothing if it does not run. */
    void kill();

    boolean isAlive();
}
