/** The close of a school year: a person closes it, and its records are cut off. */
package vn.toasoan.archive.record.closing;
