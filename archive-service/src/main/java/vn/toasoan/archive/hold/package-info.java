/** Holds (thanh tra): what may not be destroyed, whatever is due, until two people release it. */
package vn.toasoan.archive.hold;
