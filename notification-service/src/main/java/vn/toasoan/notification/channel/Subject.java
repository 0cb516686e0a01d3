package vn.toasoan.notification.channel;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;

/**
 * What a notice may say of its event: never the text of an article, never a reviewer's reason (ADR 21).
 *
 * @param title of the article, or what the event is about
 * @param teamName null where no team is concerned
 * @param note public correction note; null where there is none
 * @param url public address; null before publication
 * @param details for the words: {@code month}, {@code credited}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Subject(String title, String teamName, String note, String url, Map<String, String> details) {

    public Subject {
        details = details == null ? Map.of() : Map.copyOf(details);
    }
}
