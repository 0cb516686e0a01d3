/** The minute (biên bản) of a closed selection session, on paper. */
package vn.toasoan.review.selection.minute;
