/** What reaches the school by e-mail, or by Zalo through a clerk: kept as it came, waiting for a person to decide. */
package vn.toasoan.submission.intake;
