package vn.toasoan.publishing.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a delivery asks of its destination. */
@Schema(name = "DeliveryAction")
enum Action {
    PUBLISH,
    CORRECT,
    /** The article, or a picture of it, must go. Overtakes everything else, and stays open until it is confirmed or refused. */
    TAKEDOWN
}
