/** People and teams: filled from the realm and the plan, told to the other services by event. */
package vn.toasoan.submission.people;
