/** Looking for viruses in what comes in, by a scanner of the school's choice. */
package vn.toasoan.submission.virus;
