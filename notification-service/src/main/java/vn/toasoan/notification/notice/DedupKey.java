package vn.toasoan.notification.notice;

import java.util.UUID;
import vn.toasoan.notification.rule.Rule;

/** What nobody is told twice: the same words about the same state of the same thing, whichever event or rule leads there. */
final class DedupKey {

    private DedupKey() {}

    static String of(Rule rule, UUID eventId, UUID articleId, Facts facts) {
        boolean eachForItself = facts.state() == null;
        return rule.template() + ':' + (eachForItself ? eventId : articleId + ":" + facts.state());
    }
}
