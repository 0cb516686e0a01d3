package vn.toasoan.notification.zalo.oa;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.toasoan.notification.delivery.Parked;
import vn.toasoan.notification.rule.Channel;
import vn.toasoan.notification.zalo.Pauses;
import vn.toasoan.notification.zalo.ZaloProduct;

/** Somebody has set the account right: what waits for that goes on at once. */
@ApplicationScoped
class OaWakeUp {

    private final Pauses pauses;
    private final Parked parked;

    OaWakeUp(Pauses pauses, Parked parked) {
        this.pauses = pauses;
        this.parked = parked;
    }

    Uni<Void> now() {
        pauses.resume(ZaloProduct.OA);
        return parked.release(Channel.ZALO);
    }
}
