package vn.toasoan.notification.zalo.bot;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The school's bot, if it has one. The token is part of every address: no address is ever logged or told. */
@ApplicationScoped
public class BotSettings {

    private final String base;
    private final Optional<String> token;
    private final Optional<String> hookSecret;

    BotSettings(
            @ConfigProperty(name = "toasoan.zalo.bot.url") String base,
            @ConfigProperty(name = "toasoan.zalo.bot.token") Optional<String> token,
            @ConfigProperty(name = "toasoan.zalo.bot.hook-secret") Optional<String> hookSecret) {
        this.base = base;
        this.token = token;
        this.hookSecret = hookSecret;
    }

    public boolean present() {
        return token.isPresent();
    }

    URI function(String name) {
        return URI.create(base + "/bot" + token.orElseThrow() + "/" + name);
    }

    /** False for every caller while no secret is set. Takes the same time for every wrong one. */
    public boolean isHookSecret(String given) {
        return given != null
                && hookSecret.isPresent()
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), hookSecret.get().getBytes(StandardCharsets.UTF_8));
    }
}
