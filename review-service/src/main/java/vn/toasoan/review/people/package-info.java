/** What submission-service told about people: who holds which role, and who stands in for whom. */
package vn.toasoan.review.people;
