/** What the board chooses for the education offices: monthly sessions, urgent choices, the minute. */
package vn.toasoan.review.selection;
