package vn.toasoan.testkit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** One key pair per JVM, kept in system properties because the test and its resource sit in different class loaders. */
final class SigningKey {
    private static final String PRIVATE = "toasoan.testkit.key.private";
    private static final String PUBLIC = "toasoan.testkit.key.public";
    private static final int BITS = 2048;

    private SigningKey() {}

    static KeyPair ofThisJvm() {
        synchronized (SigningKey.class.getName().intern()) {
            try {
                if (System.getProperty(PRIVATE) == null) {
                    KeyPair pair = fresh();
                    System.setProperty(PUBLIC, encode(pair.getPublic().getEncoded()));
                    System.setProperty(PRIVATE, encode(pair.getPrivate().getEncoded()));
                }
                KeyFactory rsa = KeyFactory.getInstance("RSA");
                return new KeyPair(
                        rsa.generatePublic(new X509EncodedKeySpec(decode(System.getProperty(PUBLIC)))),
                        rsa.generatePrivate(new PKCS8EncodedKeySpec(decode(System.getProperty(PRIVATE)))));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static KeyPair fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        return Base64.getDecoder().decode(text);
    }
}
