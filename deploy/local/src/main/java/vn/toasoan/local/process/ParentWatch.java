package vn.toasoan.local.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Ends the children when this program dies without a chance to tidy up ({@code kill -9}, out of memory). One small shell
 * reads their process ids from a pipe; the operating system closes the pipe with the last breath of this program, and the
 * shell then ends whatever is still alive; the time of birth guards against a number that was given out again.
 */
final class ParentWatch {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            born() { ps -o lstart= -p "$1" 2>/dev/null | tr -d ' '; }
            children=
            while read -r pid; do children="$children $pid:$(born "$pid")"; done
            end() {
              none=1
              for child in $children; do
                [ "$(born "${child%%:*}")" = "${child#*:}" ] && kill "-$1" "${child%%:*}" 2>/dev/null && none=0
              done
              return $none
            }
            end TERM || exit 0
            for second in 1 2 3 4 5 6 7 8; do sleep 1; end 0 || exit 0; done
            end KILL
            """;

    private static OutputStream pipe;

    private ParentWatch() {}

    static synchronized void of(Process child) {
        try {
            if (pipe == null) {
                pipe = new ProcessBuilder(OwnSession.of(List.of("sh", "-c", SCRIPT)))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .getOutputStream();
            }
            pipe.write((child.pid() + "\n").getBytes(StandardCharsets.UTF_8));
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
