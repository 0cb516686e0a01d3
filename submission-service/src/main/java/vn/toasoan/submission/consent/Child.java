package vn.toasoan.submission.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.Period;

/**
 * The child of a consent.
 *
 * @param code the school's own code of the pupil
 * @param name for those who look after consents; never in an event or a log
 */
@Embeddable
record Child(
        @Column(name = "child_code") String code,
        @Column(name = "child_name") String name,
        @Column(name = "class_name") String className,
        @Column(name = "born_on") LocalDate bornOn) {

    /** Nghị định 56/2017, điều 36. */
    private static final int OWN_WORD_FROM = 7;

    /** From the seventh birthday on; who was born on 29 February has it on 1 March. */
    boolean hasOwnWordOn(LocalDate day) {
        return Period.between(bornOn, day).getYears() >= OWN_WORD_FROM;
    }

    @Override
    public String toString() {
        return "Child[" + code + "]";
    }
}
