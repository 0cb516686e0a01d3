package vn.toasoan.zalostandin;

/**
 * Who the one app, the one official account and the one bot of a stand-in are. Nothing here is a secret of anybody's.
 *
 * @param oaSecret key under which webhooks are signed
 */
public record Settings(String appId, String appSecret, String oaId, String oaSecret, String botToken) {

    /** The ids of the signature vector in the project's reference, and an invented bot. */
    public static final Settings SAMPLE = new Settings(
            "3608465248940903967",
            "app-secret-for-tests",
            "388613280878808645",
            "oa-secret-for-tests",
            "1234567890:bot-token-for-tests");
}
