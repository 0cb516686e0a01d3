/** How the desk works, in numbers whose definitions are written down; for the board only. */
package vn.toasoan.review.statistics;
