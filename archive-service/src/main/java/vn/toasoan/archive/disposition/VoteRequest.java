package vn.toasoan.archive.disposition;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** @param listSha256 of the list that the member was shown */
record VoteRequest(
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String listSha256,

        @NotNull @Size(min = 1, max = 500) List<Lists.@NotNull Vote> votes) {

    VoteRequest {
        votes = votes == null
                ? null
                : votes.stream()
                        .filter(vote -> vote != null && vote.recordId() != null && vote.vote() != null)
                        .toList();
    }
}
