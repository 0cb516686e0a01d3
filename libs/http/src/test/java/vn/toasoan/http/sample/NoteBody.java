package vn.toasoan.http.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

record NoteBody(
        @NotBlank @Size(max = 300) String title,
        Kind kind,
        UUID team,
        Instant publishAt,
        @Max(5) int weight,

        @Pattern(regexp = "[a-z-]+", message = "TOPIC_UNKNOWN")
        String topic,

        @Size(max = 3) List<@Valid Picture> pictures) {

    enum Kind {
        TIN,
        BAI
    }

    record Picture(
            @NotBlank String alt,
            @Size(max = 10, message = "Ngắn thôi") String caption) {}
}
