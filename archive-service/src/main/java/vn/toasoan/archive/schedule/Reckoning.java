package vn.toasoan.archive.schedule;

import java.util.stream.Stream;
import vn.toasoan.archive.schedule.law.LegalInstrument;

/**
 * How a period comes about: the longest of what the school asks for, the legal minimum of the class, and the floor of the
 * archives act (Luật Lưu trữ 2011, Điều 17; from 01/7/2025 Luật Lưu trữ 2024, Điều 15).
 *
 * @param reason in Vietnamese, to be read by people
 */
public record Reckoning(Period effective, String reason) {

    /**
     * @param requested null where the school's plan says nothing
     * @param minimum null where no table has a row
     * @param act whose floor holds
     */
    public static Reckoning of(Period requested, Period minimum, LegalInstrument act) {
        Period floor = Period.ofYears(act.floorYears());
        Period longest = Stream.of(requested, minimum, floor)
                .filter(each -> each != null)
                .reduce((a, b) -> a.isShorterThan(b) ? b : a)
                .orElseThrow();
        String reason =
                "Trường yêu cầu: %s; mức tối thiểu của lớp: %s; mức sàn theo %s %s: %s. Áp dụng thời hạn dài nhất: %s."
                        .formatted(
                                requested == null ? "không nêu" : requested.inWords(),
                                minimum == null ? "không có" : minimum.inWords(),
                                act.provision(),
                                act.title(),
                                floor.inWords(),
                                longest.inWords());
        return new Reckoning(longest, reason);
    }
}
