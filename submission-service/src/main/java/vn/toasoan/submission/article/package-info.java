/** An article from the first draft to the end of its review: its text, its states, and who may do what with it. */
package vn.toasoan.submission.article;
