/** What comes in from submission-service, judged by revision and version and not by arrival. */
package vn.toasoan.review.intake;
