package vn.toasoan.notification.gate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The one gate that every notice passes, whatever its rule and channel. Holds no state: same question, same answer. */
public final class Gate {

    /** The school's clock. */
    public static final ZoneId SCHOOL = ZoneId.of("Asia/Ho_Chi_Minh");

    private Gate() {}

    public static Verdict judge(Candidate candidate, Instant now) {
        List<Check> passed = new ArrayList<>();
        for (Check check : Check.values()) {
            Optional<Check.Objection> objection = check.objection(candidate, now, SCHOOL);
            if (objection.isPresent()) {
                Instant until = objection.get().until();
                Verdict.Outcome outcome = until == null ? Verdict.Outcome.NOT_SENT : Verdict.Outcome.WAIT;
                return new Verdict(outcome, check.name(), until, passed);
            }
            passed.add(check);
        }
        return new Verdict(Verdict.Outcome.SEND, Verdict.ALL_PASSED, null, passed);
    }
}
