package vn.toasoan.archive.hold;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.archive.identity.Caller;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Lệnh giữ hồ sơ")
record HoldView(
        UUID id,
        String mandateNo,
        LocalDate mandateDate,
        String authority,
        String reason,
        List<UUID> recordIds,
        HoldScope query,

        @Schema(description = "Số hồ sơ đang bị giữ bởi lệnh này")
        long held,

        HoldState state,
        UUID placedBy,
        Instant placedAt,
        UUID releaseProposedBy,
        String releasePaper,
        LocalDate releaseDate,
        UUID releasedBy,
        Instant releasedAt,
        long version,
        List<String> actions) {

    static HoldView of(Hold hold, List<UUID> recordIds, long held, Caller caller) {
        return new HoldView(
                hold.id,
                hold.mandateNo,
                hold.mandateDate,
                hold.authority,
                hold.reason,
                recordIds,
                hold.query(),
                held,
                hold.state,
                hold.placedBy,
                hold.placedAt,
                hold.releaseBy,
                hold.releasePaper,
                hold.releaseDate,
                hold.releasedBy,
                hold.releasedAt,
                hold.version,
                HoldCommand.possible(hold, caller));
    }
}
