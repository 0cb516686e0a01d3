package vn.toasoan.notification.zalo;

import static vn.toasoan.notification.zalo.ErrorClass.AUTH_HUMAN;
import static vn.toasoan.notification.zalo.ErrorClass.AUTH_REFRESH;
import static vn.toasoan.notification.zalo.ErrorClass.GROUP;
import static vn.toasoan.notification.zalo.ErrorClass.MONEY;
import static vn.toasoan.notification.zalo.ErrorClass.NIGHT;
import static vn.toasoan.notification.zalo.ErrorClass.PAYLOAD;
import static vn.toasoan.notification.zalo.ErrorClass.QUOTA;
import static vn.toasoan.notification.zalo.ErrorClass.RATE;
import static vn.toasoan.notification.zalo.ErrorClass.RECIPIENT;
import static vn.toasoan.notification.zalo.ErrorClass.TRANSIENT;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Zalo's error codes by class (reference, ecosystem 1.5). The two hosts give some of the same numbers another meaning. */
public final class ZaloErrors {

    private static final Map<Integer, ErrorClass> OPENAPI = new HashMap<>();
    private static final Map<Integer, ErrorClass> BUSINESS = new HashMap<>();

    static {
        put(OPENAPI, AUTH_REFRESH, -216, -220);
        put(OPENAPI, AUTH_HUMAN, -204, -205, -209, -212, -219, -221, -223, -224, -235, -242, -320);
        put(OPENAPI, AUTH_HUMAN, -14002, -14003, -14020);
        put(OPENAPI, RATE, -32);
        put(OPENAPI, QUOTA, -211, -218);
        put(OPENAPI, MONEY, -321);
        put(OPENAPI, NIGHT, -234);
        put(OPENAPI, RECIPIENT, -213, -217, -227, -230, -232, -244);
        put(OPENAPI, PAYLOAD, -100, -201, -210, -233, -240, -248, -249);
        put(OPENAPI, GROUP, -237, -403);
        put(OPENAPI, TRANSIENT, -200);
        put(BUSINESS, AUTH_REFRESH, -124);
        put(BUSINESS, AUTH_HUMAN, -101, -102, -103, -104, -105, -106, -117, -120, -125, -128, -135, -1351, -136);
        put(BUSINESS, AUTH_HUMAN, -138, -1381, -1241);
        put(BUSINESS, RATE, -32);
        put(BUSINESS, QUOTA, -144, -147, -1441, -1471, -1472);
        put(BUSINESS, MONEY, -115, -126, -137);
        put(BUSINESS, NIGHT, -133);
        put(BUSINESS, RECIPIENT, -108, -110, -114, -118, -119, -139, -140, -141);
        put(BUSINESS, PAYLOAD, -107, -109, -111, -112, -1121, -1122, -1123, -1124, -113, -1131, -116, -121, -122);
        put(BUSINESS, PAYLOAD, -130, -131, -132, -145, -146, -153, -161, -162);
        put(BUSINESS, TRANSIENT, -100);
    }

    private ZaloErrors() {}

    /** A code that nobody has told us of is tried again a few times, and then a person is asked. */
    public static ErrorClass of(boolean business, int code, String message) {
        if (code == -223 && message != null && message.toLowerCase(Locale.ROOT).contains("quota")) {
            return QUOTA;
        }
        return (business ? BUSINESS : OPENAPI).getOrDefault(code, TRANSIENT);
    }

    private static void put(Map<Integer, ErrorClass> table, ErrorClass errorClass, int... codes) {
        for (int code : codes) {
            table.put(code, errorClass);
        }
    }
}
