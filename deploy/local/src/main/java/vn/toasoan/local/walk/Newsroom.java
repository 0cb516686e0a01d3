package vn.toasoan.local.walk;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import vn.toasoan.local.LocalStack;
import vn.toasoan.local.api.Answer;
import vn.toasoan.local.api.Api;
import vn.toasoan.local.api.Call;
import vn.toasoan.local.keycloak.DemoPerson;
import vn.toasoan.local.keycloak.Tokens;
import vn.toasoan.local.process.Patience;
import vn.toasoan.local.service.ServiceName;

/**
 * The running system as its users reach it: REST APIs with a person's own token, the public site, the public topic and
 * the mail boxes. It holds back nothing about failures: a service that is away longer than the patience fails the walk.
 */
public final class Newsroom {

    private static final int STALE = 412;
    private static final int CONFLICT = 409;

    private final LocalStack stack;
    private final Tokens tokens;
    private final Duration patience;

    /** @param patience how long a caller repeats a call to a service that is away, and waits for a consequence */
    public Newsroom(LocalStack stack, Duration patience) {
        this.stack = stack;
        this.tokens = stack.keycloak().tokens();
        this.patience = patience;
    }

    /** A service's API as this person. */
    public Api as(DemoPerson person, ServiceName service) {
        return new Api(stack.service(service).url(), tokens.of(person), patience);
    }

    /** The public site as anybody. */
    public Api site() {
        return new Api(stack.service(ServiceName.PUBLISHING).url(), () -> null, patience);
    }

    public LocalStack stack() {
        return stack;
    }

    /**
     * Waits for a consequence.
     *
     * @param what the consequence, for the message when it does not come
     * @param question gives the consequence once it is there
     */
    <T> T await(String what, Supplier<Optional<T>> question) {
        return Patience.until(patience, question)
                .orElseThrow(() -> new NotAsPromised(what + " did not come within " + patience.toSeconds() + " s"));
    }

    /**
     * Sends a command that may have been carried out although its answer was lost.
     *
     * @param done tells from the resource whether the command is carried out; asked only after a refusal
     */
    static Answer command(Call call, Supplier<Boolean> done) {
        Answer answer = call.send();
        boolean refused = answer.status() == STALE || answer.status() == CONFLICT;
        return refused && done.get() ? answer : answer.expect(200);
    }
}
