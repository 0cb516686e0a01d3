package vn.toasoan.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelayLifecycleTest {

    @Test
    void aRelayThatIsSwitchedOffTouchesNothing() throws InterruptedException {
        // Given
        RelayLifecycle off = new RelayLifecycle(null, Map.of(), new RelayWakeUp(), new SimpleMeterRegistry(), false);

        // When
        off.start(new StartupEvent());

        // Then
        assertThat(off.isRunning()).isFalse();
        off.stop(new ShutdownEvent());
    }
}
