package vn.toasoan.submission.consent;

import java.time.LocalDate;
import java.util.Set;

/**
 * What was agreed to.
 *
 * @param textVersion which wording was signed
 * @param grantedOn the parent's or carer's signature
 * @param childAgreedOn the child's own; null where it was not given
 * @param expiresOn the last day on which it holds
 */
record Terms(
        Purpose purpose,
        Set<Channel> channels,
        String textVersion,
        LocalDate grantedOn,
        LocalDate childAgreedOn,
        LocalDate expiresOn) {

    /** What for. */
    enum Purpose {
        IMAGE,
        VIDEO,
        NAME,
        /** Drawings, essays and other work of the child. */
        WORK
    }

    /** Where. */
    enum Channel {
        /** The school's public site and its feeds. */
        SITE,
        /** Offices of the upper level: xã, Phòng, Sở. */
        UPSTREAM,
        ZALO,
        PRINT
    }
}
