package vn.toasoan.publishing.destination;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What editors keep about a destination. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DestinationData(
        @NotBlank @Size(max = 200) String name,
        @NotNull Level level,

        @Schema(description = "First day; absent: since ever")
        LocalDate validFrom,

        @Schema(description = "First day on which it does not exist any more; absent while no end is known")
        LocalDate validTo,

        @Schema(description = "Code of the destination that takes over") @Pattern(regexp = DestinationData.CODE)
        String successor,

        @Size(max = 10) List<@NotNull @Valid Contact> contacts,

        @Schema(description = "In the order of preference") @NotEmpty @Size(max = 5)
        List<@NotNull @Valid Route> routes,

        @Schema(description = "True, and the default: receives only what was chosen for it")
        Boolean receivesSelectedOnly,

        @Schema(description = "Codes of topics; none means all. Only for a destination that receives unasked")
        @Size(max = 50)
        List<@NotNull @Pattern(regexp = DestinationData.CODE) String> topics,

        @Schema(description = "Days after which no answer counts as none", defaultValue = "14") @Min(1) @Max(180)
        Integer answerWithinDays) {

    static final String CODE = "[a-z0-9][a-z0-9-]{0,63}";
    static final String EXAMPLE = """
            {"name":"Sở Giáo dục và Đào tạo (mẫu)","level":"SO","validFrom":"2025-07-01",
             "contacts":[{"duty":"Văn phòng Sở","email":"vanphong@so.example"}],
             "routes":[{"transport":"WEBHOOK","format":"EVENT_JSON","address":"https://so.example/hooks/toasoan"},
                       {"transport":"EMAIL","format":"DOCX","address":"tinbai@so.example"}],
             "receivesSelectedOnly":true,"topics":[],"answerWithinDays":14}
            """;

    DestinationData {
        contacts = contacts == null ? List.of() : contacts;
        topics = topics == null ? List.of() : topics;
    }

    boolean selectedOnly() {
        return Objects.requireNonNullElse(receivesSelectedOnly, true);
    }

    int answerDays() {
        return Objects.requireNonNullElse(answerWithinDays, 14);
    }
}
