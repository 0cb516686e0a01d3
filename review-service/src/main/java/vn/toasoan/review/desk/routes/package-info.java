/** The routing table's API: read it, try it, edit it. */
package vn.toasoan.review.desk.routes;
