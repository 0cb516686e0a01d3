package vn.toasoan.notification.zalo.hook;

/**
 * Ways in which an event may be signed. Zalo's texts leave three points open; each is tried, and which one matched is counted,
 * so that the others can be switched off once a live account has shown its own.
 *
 * @param accountFirst the signed text begins with {@code oa_id} and not with {@code app_id}
 * @param timeFromHeader the signed time stands in {@code X-ZEvent-Timestamp} and not in the body
 * @param appSecret signed with the app's secret and not with the account's own key
 */
record SignatureVariant(boolean accountFirst, boolean timeFromHeader, boolean appSecret) {

    /** As it is written in settings and metrics: {@code app_id/body/oa-key}. */
    String code() {
        return (accountFirst ? "oa_id" : "app_id")
                + (timeFromHeader ? "/header" : "/body")
                + (appSecret ? "/app-secret" : "/oa-key");
    }

    /** @throws IllegalArgumentException for what is no variant */
    static SignatureVariant parse(String code) {
        for (int i = 0; i < 8; i++) {
            SignatureVariant it = new SignatureVariant((i & 1) != 0, (i & 2) != 0, (i & 4) != 0);
            if (it.code().equals(code)) {
                return it;
            }
        }
        throw new IllegalArgumentException("No way of signing: " + code);
    }
}
