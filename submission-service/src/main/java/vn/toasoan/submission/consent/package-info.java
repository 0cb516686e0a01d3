/** Who agreed that a child may be shown or named: consents by child and purpose, their use and their withdrawal. */
package vn.toasoan.submission.consent;
