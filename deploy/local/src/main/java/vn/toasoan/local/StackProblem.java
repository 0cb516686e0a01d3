package vn.toasoan.local;

/** Something that stops the local stack; its message is one sentence that says what is wrong and what to do about it. */
public final class StackProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StackProblem(String whatAndWhatToDo) {
        super(whatAndWhatToDo);
    }

    public StackProblem(String whatAndWhatToDo, Throwable cause) {
        super(whatAndWhatToDo, cause);
    }
}
