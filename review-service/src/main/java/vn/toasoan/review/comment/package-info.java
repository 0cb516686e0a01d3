/** Comments on an article and on passages of it: anchored by their words, so that they survive small edits. */
package vn.toasoan.review.comment;
