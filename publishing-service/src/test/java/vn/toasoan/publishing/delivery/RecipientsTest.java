package vn.toasoan.publishing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.publishing.destination.DestinationFixture.chosenFor;
import static vn.toasoan.publishing.destination.DestinationFixture.ended;
import static vn.toasoan.publishing.destination.DestinationFixture.unasked;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.publishing.delivery.Ledger.Past;
import vn.toasoan.publishing.destination.Destination;

class RecipientsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate END = LocalDate.of(2025, 7, 1);
    private static final Payload FIRST = new Payload("first", "");
    private static final Payload LATER = new Payload("later", "");

    private final PublicState edition = new PublicState(UUID.randomUUID(), 2, "x", "tai-chinh", "to-1", false);
    private final PublicState withoutPicture = new PublicState(UUID.randomUUID(), 2, "x", "tai-chinh", "to-1", true);

    @Test
    void a_correction_goes_to_who_may_have_the_article_and_the_article_to_who_is_new() {
        // Given
        Offices offices = offices(
                chosenFor("had"),
                chosenFor("tried"),
                chosenFor("waited"),
                chosenFor("picked"),
                chosenFor("other"),
                unasked("wants", "tai-chinh"),
                unasked("wants-else", "the-thao"));
        List<Past> past = List.of(
                past("had", true, true, false, false),
                past("tried", true, true, false, false),
                past("waited", false, false, false, false));

        // When
        List<Order> orders = Recipients.of(edition, past, Set.of("picked"), offices, FIRST, LATER);

        // Then
        assertThat(orders)
                .containsExactlyInAnyOrder(
                        new Order("had", Action.CORRECT, "later"),
                        new Order("tried", Action.CORRECT, "later"),
                        new Order("picked", Action.PUBLISH, "first"),
                        new Order("wants", Action.PUBLISH, "first"));
    }

    @Test
    void what_was_meant_for_an_office_that_ended_goes_to_who_took_over_along_the_whole_chain() {
        // Given
        Offices offices = offices(
                ended("phong", END, "huyen"), ended("huyen", END, "xa"), chosenFor("xa"), ended("lost", END, null));
        List<Past> past = List.of(past("phong", true, true, false, false), past("lost", true, true, false, false));

        // When
        List<Order> takedown = Recipients.ofTakedown(past, offices, LATER);

        // Then
        assertThat(takedown).containsExactly(new Order("xa", Action.TAKEDOWN, "later"));
        assertThat(Recipients.of(edition, past, Set.of("huyen"), offices, FIRST, LATER))
                .containsExactly(new Order("xa", Action.CORRECT, "later"));
        assertThat(offices.strangers(List.of("phong", "lost", "nobody"))).containsExactly("lost", "nobody");
    }

    @Test
    void offices_that_name_each_other_as_successors_lead_to_nobody() {
        // Given
        Offices offices = offices(ended("a", END, "b"), ended("b", END, "a"));

        // When / Then
        assertThat(offices.heirOf("a")).isNull();
    }

    @Test
    void a_picture_that_must_go_is_urgent_and_stays_so_in_the_next_edition_until_it_has_arrived() {
        // Given
        Offices offices = offices(chosenFor("had"), chosenFor("owed"));

        // When
        List<Order> orders = Recipients.of(
                withoutPicture, List.of(past("had", true, true, false, false)), Set.of(), offices, FIRST, LATER);

        // Then
        assertThat(orders).containsExactly(new Order("had", Action.TAKEDOWN, "later"));
        assertThat(Recipients.of(
                        edition, List.of(past("owed", true, true, false, true)), Set.of(), offices, FIRST, LATER))
                .containsExactly(new Order("owed", Action.TAKEDOWN, "later"));
    }

    @Test
    void an_article_that_comes_back_after_a_withdrawal_is_news_again() {
        // Given
        Offices offices = offices(chosenFor("had"));

        // When / Then
        assertThat(Recipients.of(
                        edition, List.of(past("had", true, true, true, false)), Set.of(), offices, FIRST, LATER))
                .containsExactly(new Order("had", Action.PUBLISH, "first"));
    }

    private static Offices offices(Destination... all) {
        return new Offices(Arrays.asList(all), TODAY);
    }

    private static Past past(String code, boolean left, boolean saw, boolean withdrawn, boolean owed) {
        return new Past(code, left, saw, withdrawn, owed, 1);
    }
}
