package vn.toasoan.submission.royalty;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.submission.text.Entries;

/** The rates of one decision of the school, from the day on which they hold. */
@Schema(
        name = "RateTable",
        requiredProperties = {"validFrom", "rates"})
record RateTable(
        @Schema(description = "Not in the past: what was proposed keeps its rate", examples = "2027-01-01")
        LocalDate validFrom,

        List<Rate> rates) {

    private static final long HIGHEST = 100_000_000;

    /** @param amount whole đồng */
    @Schema(name = "Rate")
    record Rate(
            Genre genre,
            Level level,

            @Schema(description = "Whole đồng", examples = "150000")
            Long amount) {}

    /** Cleaned; refused with every fault at once. */
    static RateTable read(RateTable said, LocalDate today) {
        Entries entries = new Entries();
        RateTable table = said == null ? new RateTable(null, null) : said;
        LocalDate from = entries.required("/validFrom", table.validFrom());
        entries.require(from == null || !from.isBefore(today), "/validFrom", "OUT_OF_RANGE");
        List<Rate> rates = entries.required("/rates", table.rates());
        Set<String> seen = new HashSet<>();
        for (int i = 0; rates != null && i < rates.size(); i++) {
            Rate rate = Objects.requireNonNullElse(rates.get(i), new Rate(null, null, null));
            String at = "/rates/" + i;
            entries.required(at + "/genre", rate.genre());
            entries.required(at + "/level", rate.level());
            Long amount = entries.required(at + "/amount", rate.amount());
            entries.require(amount == null || amount >= 0 && amount <= HIGHEST, at + "/amount", "OUT_OF_RANGE");
            entries.require(seen.add(rate.genre() + " " + rate.level()), at, "NOT_UNIQUE");
        }
        entries.done();
        return table;
    }
}
