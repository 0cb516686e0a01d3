/** Who changed people, teams, topics and plans, and what they then were. */
package vn.toasoan.submission.history;
