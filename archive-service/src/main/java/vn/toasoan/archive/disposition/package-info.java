/** Disposition (hủy tài liệu hết thời hạn): nine states, several people, a decision with a number, and proof at the end. */
package vn.toasoan.archive.disposition;
