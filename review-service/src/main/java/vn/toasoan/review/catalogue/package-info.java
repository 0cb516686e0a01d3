/** What submission-service told about teams and topics. */
package vn.toasoan.review.catalogue;
