package vn.toasoan.notification.rule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a rule can be changed while the service runs. Whom it tells and in which words is a migration. */
@Schema(name = "NotificationRuleChange")
record RuleChange(
        @NotNull Boolean enabled,
        @NotNull @Size(max = 400) String filter,
        @NotNull @Min(0) @Max(86_400) Integer coalesceSeconds) {}
