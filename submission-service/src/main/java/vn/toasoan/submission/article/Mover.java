package vn.toasoan.submission.article;

import vn.toasoan.submission.identity.Caller;

/** Who may give a command. */
enum Mover {
    /** The authors, whoever typed it, and the lead of its team: all of them people who may write at all. */
    WRITER {
        @Override
        boolean includes(Caller caller, Article article) {
            return caller != null && caller.mayWrite() && (article.belongsTo(caller) || caller.leads(article.team()));
        }
    },
    /** The lead of its team. */
    LEAD {
        @Override
        boolean includes(Caller caller, Article article) {
            return caller != null && caller.leads(article.team());
        }
    },
    /** A decision that came from review-service by event; never a person. */
    REVIEW {
        @Override
        boolean includes(Caller caller, Article article) {
            return caller == null;
        }
    };

    abstract boolean includes(Caller caller, Article article);
}
