/** Who has to approve what, as data, and to whom a step goes when its approver wrote the article. */
package vn.toasoan.review.routing;
