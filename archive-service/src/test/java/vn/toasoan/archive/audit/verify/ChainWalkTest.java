package vn.toasoan.archive.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toasoan.archive.audit.verify.Fault.Kind;
import vn.toasoan.archive.audit.verify.SampleLog.Row;

/** Every way to tamper with the log that anybody thought of, each found and named by its first bad sequence. */
class ChainWalkTest {

    private final SampleLog log = SampleLog.of(20, 5, 10, 15);

    @Test
    void a_sound_log_has_no_fault() {
        assertThat(log.faults()).isEmpty();
    }

    @Test
    void an_edited_row_is_found() {
        // Given
        Row row = log.rows.get(6);
        log.rows.set(6, new Row(7, row.hash(), SampleLog.entry(7, "việc khác")));

        // When
        List<Fault> faults = log.faults();

        // Then
        assertFirst(faults, Kind.EDITED, 7);
        assertThat(faults).hasSize(1);
    }

    @Test
    void an_edited_row_with_everything_after_it_chained_anew_is_a_fork_of_what_was_signed() {
        // Given
        log.rows.set(6, new Row(7, "", SampleLog.entry(7, "việc khác")));
        log.rechainFrom(6);

        // When
        List<Fault> faults = log.faults();

        // Then
        assertFirst(faults, Kind.FORK, 6);
        assertThat(faults.getFirst().detail()).contains("between entries 6 and 10");
    }

    @Test
    void a_removed_row_is_found() {
        // Given
        log.rows.remove(6);

        // When / Then
        assertFirst(log.faults(), Kind.REMOVED, 7);
    }

    @Test
    void a_removed_row_is_found_also_when_the_rows_after_it_moved_up() {
        // Given
        log.rows.remove(6);
        for (int i = 6; i < log.rows.size(); i++) {
            Row row = log.rows.get(i);
            log.rows.set(i, new Row(row.seq() - 1, row.hash(), row.entry()));
        }

        // When / Then
        assertFirst(log.faults(), Kind.REMOVED, 7);
    }

    @Test
    void two_rows_in_each_others_place_are_found() {
        // Given
        Collections.swap(log.rows, 6, 7);

        // When / Then
        assertFirst(log.faults(), Kind.REORDERED, 7);
    }

    @Test
    void two_rows_that_swapped_their_contents_are_found() {
        // Given
        Row seventh = log.rows.get(6);
        Row eighth = log.rows.get(7);
        log.rows.set(6, new Row(7, eighth.hash(), eighth.entry()));
        log.rows.set(7, new Row(8, seventh.hash(), seventh.entry()));

        // When / Then
        assertFirst(log.faults(), Kind.REORDERED, 7);
    }

    @Test
    void an_inserted_row_is_found_even_if_it_is_chained_rightly_and_the_rest_moved_down() {
        // Given
        String forged = SampleLog.entry(8, "việc không có thật");
        log.rows.add(7, new Row(8, EntryHash.of(log.rows.get(6).hash(), forged), forged));
        for (int i = 8; i < log.rows.size(); i++) {
            Row row = log.rows.get(i);
            log.rows.set(i, new Row(row.seq() + 1, row.hash(), row.entry()));
        }

        // When / Then
        assertFirst(log.faults(), Kind.INSERTED, 8);
    }

    @Test
    void a_cut_tail_is_found_by_a_checkpoint_that_was_kept_outside() {
        // Given
        log.sign();
        log.rows.subList(17, 20).clear();

        // When / Then
        assertFirst(log.faults(), Kind.TAIL_CUT, 18);
    }

    @Test
    void another_log_that_is_sound_in_itself_is_a_fork() {
        // Given
        SampleLog other = SampleLog.of(0);
        for (int seq = 1; seq <= 20; seq++) {
            other.append(SampleLog.entry(seq, "chuyện khác " + seq));
        }
        ChainWalk walk = ChainWalk.fromStart(log.checkpoints, log.key.getPublic());
        other.rows.forEach(row -> walk.entry(row.seq(), row.hash(), row.entry()));

        // When
        List<Fault> faults = walk.end();

        // Then
        assertFirst(faults, Kind.FORK, 1);
    }

    @Test
    void a_checkpoint_that_somebody_else_signed_is_forged() {
        // Given
        log.checkpoints.add(SampleLog.of(20, 20).checkpoints.getFirst());

        // When / Then
        assertFirst(log.faults(), Kind.CHECKPOINT_FORGED, 20);
    }

    @Test
    void a_walk_can_begin_in_the_middle_behind_a_trusted_entry() {
        // Given
        Row row = log.rows.get(14);
        log.rows.set(14, new Row(15, row.hash(), SampleLog.entry(15, "việc khác")));
        ChainWalk walk = ChainWalk.after(10, log.rows.get(9).hash(), log.checkpoints, log.key.getPublic());
        log.rows.subList(10, 20).forEach(each -> walk.entry(each.seq(), each.hash(), each.entry()));

        // When
        List<Fault> faults = walk.end();

        // Then
        assertFirst(faults, Kind.EDITED, 15);
        assertThat(walk.checked()).isEqualTo(10);
    }

    private static void assertFirst(List<Fault> faults, Kind kind, long seq) {
        assertThat(faults).as("%s", faults).isNotEmpty();
        assertThat(faults.getFirst().kind()).as("%s", faults).isEqualTo(kind);
        assertThat(faults.getFirst().seq()).as("%s", faults).isEqualTo(seq);
    }
}
