package vn.toasoan.notification.zalo;

import vn.toasoan.notification.channel.SendOutcome;

/**
 * Reads a call that got no answer. Zalo does not tell a repetition from a second message, so what may have arrived is not
 * sent again by itself: the log says so, and a person may (ADR 52).
 */
public final class ZaloFailure {

    private ZaloFailure() {}

    public static SendOutcome.Failed read(Throwable failure) {
        boolean neverLeft = ZaloHttp.neverLeft(failure);
        return new SendOutcome.Failed(ZaloHttp.describe(failure), !neverLeft, !neverLeft, false);
    }
}
