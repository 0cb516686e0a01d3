package vn.toasoan.archive.audit.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;

/**
 * Verifies an exported audit log with nothing but the file, the public key and, where there is one, a checkpoint that was
 * mailed or printed: {@code FILE --key PEM [--checkpoint FILE]...}. Exit 0 sound, 1 tampered with, 2 could not be read.
 */
public final class VerifyAudit {

    private static final String USAGE = "verify-audit FILE --key PUBLIC_KEY.pem [--checkpoint CHECKPOINT.json]...";

    private VerifyAudit() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    static int run(String[] arguments, PrintStream out) {
        Path file = null;
        PublicKey key = null;
        List<Checkpoint> outside = new ArrayList<>();
        try {
            for (int i = 0; i < arguments.length; i++) {
                switch (arguments[i]) {
                    case "--key" -> key = Ed25519Keys.publicKey(Files.readString(Path.of(arguments[++i])));
                    case "--checkpoint" ->
                        outside.add(Checkpoint.read(
                                new ObjectMapper().readTree(Files.readString(Path.of(arguments[++i])))));
                    default -> file = Path.of(arguments[i]);
                }
            }
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            out.println(USAGE + "\n" + e.getMessage());
            return 2;
        }
        if (file == null || key == null) {
            out.println(USAGE);
            return 2;
        }
        return verify(file, key, outside, out);
    }

    private static int verify(Path file, PublicKey key, List<Checkpoint> outside, PrintStream out) {
        try (BufferedReader export = Files.newBufferedReader(file)) {
            AuditExport.Verdict verdict = AuditExport.verify(export, key, outside);
            for (Fault fault : verdict.faults()) {
                out.printf("%s at %d: %s%n", fault.kind(), fault.seq(), fault.detail());
            }
            out.printf(
                    "%d entries, %s, key %s%n",
                    verdict.checked(), verdict.sound() ? "sound" : "NOT SOUND", Ed25519Keys.idOf(key));
            return verdict.sound() ? 0 : 1;
        } catch (IOException e) {
            out.println("Cannot read " + file + ": " + e.getMessage());
            return 2;
        }
    }
}
