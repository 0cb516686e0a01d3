/** What submission-service told about consents to show a child: only those that stopped being good. */
package vn.toasoan.review.consent;
