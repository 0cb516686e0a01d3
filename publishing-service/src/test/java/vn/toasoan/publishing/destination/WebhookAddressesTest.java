package vn.toasoan.publishing.destination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressesTest {

    private static final String PUBLIC = "1.1.1.1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://so.example/x",
                "ftp://so.example/x",
                "file:///etc/passwd",
                "gopher://so.example/",
                "https://127.0.0.1/x",
                "https://127.1/x",
                "https://2130706433/x",
                "https://0177.0.0.1/x",
                "https://0x7f.0.0.1/x",
                "https://0x7f000001/x",
                "https://127.0.0.1./x",
                "https://0.0.0.0/x",
                "https://0/x",
                "https://10.1.2.3/x",
                "https://172.16.0.1/x",
                "https://192.168.1.1/x",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/x",
                "https://224.0.0.1/x",
                "https://255.255.255.255/x",
                "https://[::1]/x",
                "https://[::]/x",
                "https://[::ffff:127.0.0.1]/x",
                "https://[::ffff:7f00:1]/x",
                "https://[::ffff:10.0.0.1]/x",
                "https://[64:ff9b::7f00:1]/x",
                "https://[2002:7f00:1::]/x",
                "https://[fe80::1]/x",
                "https://[fc00::1]/x",
                "https://[fec0::1]/x",
                "https://[ff02::1]/x",
                "https://localhost/x",
                "https://so.example@127.0.0.1/x",
                "https://user:secret@so.example/x",
                "https://so.example\\@127.0.0.1/x",
                "https://so.example/x#y",
                "https:///x",
                "//so.example/x",
                "https://so.example/a b",
                "https://sở.example/x",
                ""
            })
    void what_leads_inside_or_hides_where_it_leads_is_no_address_of_a_webhook(String url) {
        // Given
        WebhookAddresses addresses = new WebhookAddresses(Set.of(), InetAddress::getAllByName);

        // When / Then
        assertThat(addresses.isAcceptable(url)).isFalse();
        assertThatThrownBy(() -> addresses.resolve(url)).isInstanceOfAny(ForbiddenTarget.class);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1",
        "127.8.8.8",
        "10.0.0.8",
        "172.31.255.255",
        "192.168.0.1",
        "169.254.169.254",
        "0.0.0.0",
        "100.127.0.1",
        "198.18.0.1",
        "::1",
        "::",
        "::ffff:192.168.0.1",
        "fe80::1",
        "fd12:3456::1",
        "2001:db8::1"
    })
    void a_name_that_leads_inside_is_refused_also_where_another_of_its_addresses_is_public(String inside) {
        // Given
        WebhookAddresses addresses = new WebhookAddresses(
                Set.of(), host -> new InetAddress[] {InetAddress.getByName(PUBLIC), InetAddress.getByName(inside)});

        // When / Then
        assertThatThrownBy(() -> addresses.resolve("https://so.example/x"))
                .isInstanceOf(ForbiddenTarget.class)
                .hasMessage("ADDRESS_NOT_PUBLIC");
    }

    @Test
    void a_name_is_looked_up_once_and_its_checked_address_is_the_one_that_is_used() throws UnknownHostException {
        // Given: a name service that answers otherwise the second time.
        Deque<String> answers = new ArrayDeque<>(List.of(PUBLIC, "127.0.0.1"));
        WebhookAddresses addresses =
                new WebhookAddresses(Set.of(), host -> new InetAddress[] {InetAddress.getByName(answers.pop())});

        // When
        WebhookTarget target = addresses.resolve("https://so.example:8443/hooks/a?b=c");

        // Then
        assertThat(target.address().getHostAddress()).isEqualTo(PUBLIC);
        assertThat(answers).containsExactly("127.0.0.1");
        assertThat(target.host()).isEqualTo("so.example");
        assertThat(target.port()).isEqualTo(8443);
        assertThat(target.path()).isEqualTo("/hooks/a?b=c");
        assertThat(target.tls()).isTrue();
    }

    @Test
    void a_host_that_the_operator_named_may_be_inside_and_no_other() throws UnknownHostException {
        // Given
        WebhookAddresses addresses = new WebhookAddresses(Set.of("127.0.0.1"), InetAddress::getAllByName);

        // When
        WebhookTarget target = addresses.resolve("http://127.0.0.1:9/x");

        // Then
        assertThat(target.tls()).isFalse();
        assertThat(addresses.isAcceptable("http://127.0.0.1:9/x")).isTrue();
        assertThat(addresses.isAcceptable("http://127.0.0.2:9/x")).isFalse();
        assertThat(addresses.isAcceptable("https://127.0.0.2/x")).isFalse();
        assertThat(addresses.isAcceptable("http://so.example/x")).isFalse();
    }
}
