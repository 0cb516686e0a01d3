package vn.toasoan.publishing.site;

import java.util.List;

/** The archive: every month in which something was published, by year. */
public record MonthsPage(Frame frame, List<Year> years) {

    public record Year(String year, List<SiteMonth> months) {}

    static MonthsPage of(Frame frame, List<SiteMonth> months) {
        List<Year> years = months.stream()
                .map(month -> month.month().substring(0, 4))
                .distinct()
                .map(year -> new Year(
                        year,
                        months.stream()
                                .filter(month -> month.month().startsWith(year + "-"))
                                .toList()))
                .toList();
        return new MonthsPage(frame, years);
    }
}
