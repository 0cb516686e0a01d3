package vn.toasoan.zalostandin;

import java.util.Map;

/** Messages such as Zalo writes beside its codes. Which code means what stands with whoever calls, not here. */
final class ErrorText {

    private static final Map<Integer, String> TEXTS = Map.ofEntries(
            Map.entry(-32, "Your application has reached its call rate limit"),
            Map.entry(-100, "Unknown error, please try again later"),
            Map.entry(-108, "Phone number is invalid"),
            Map.entry(-112, "Content is empty"),
            Map.entry(-1121, "Parameter value exceeds the maximum length"),
            Map.entry(-1122, "Template data is missing a parameter"),
            Map.entry(-115, "Out of money"),
            Map.entry(-118, "Zalo account does not exist or is disabled"),
            Map.entry(-124, "Access token is invalid"),
            Map.entry(-131, "Template is not approved"),
            Map.entry(-133, "Template may not be sent at night (22:00-06:00)"),
            Map.entry(-144, "OA has reached its daily quota"),
            Map.entry(-146, "Template is disabled for its quality"),
            Map.entry(-147, "Template has reached its daily quota"),
            Map.entry(-153, "Tracking id is invalid"),
            Map.entry(-200, "Sending the message failed"),
            Map.entry(-201, "Params is invalid"),
            Map.entry(-204, "Official account has been deleted"),
            Map.entry(-210, "Parameter exceeds its limit"),
            Map.entry(-211, "Out of quota"),
            Map.entry(-213, "User has not followed the OA"),
            Map.entry(-216, "Access token is invalid"),
            Map.entry(-220, "Access token has expired"),
            Map.entry(-223, "OA has not been granted this feature"),
            Map.entry(-227, "User has been silent for more than 45 days"),
            Map.entry(-230, "User has not interacted with the OA in the past 7 days"),
            Map.entry(-232, "User has never interacted with the OA"),
            Map.entry(-234, "Message may not be sent at night (22:00-06:00)"),
            Map.entry(-237, "Group is disabled"),
            Map.entry(-240, "This API has been shut down"),
            Map.entry(-242, "appsecret_proof is invalid"),
            Map.entry(-321, "Zalo Cloud Account is out of money"),
            Map.entry(-403, "OA is not in this group"));

    private ErrorText() {}

    static String of(int code) {
        return TEXTS.getOrDefault(code, "Error " + code);
    }
}
