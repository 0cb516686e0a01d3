package vn.toasoan.notification.channel;

import java.util.UUID;

/**
 * One thing that a message tells; a summary has several.
 *
 * @param template code of the words, of which there may be none if a rule names a wrong one
 * @param articleId null where no article is concerned
 */
public record Item(String template, UUID articleId, Subject subject) {}
