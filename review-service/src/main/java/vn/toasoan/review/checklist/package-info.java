/** The pre-publication gate: its questions, the stored answers, and what they forbid. */
package vn.toasoan.review.checklist;
