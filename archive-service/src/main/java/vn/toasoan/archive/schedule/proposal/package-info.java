/** New versions of the schedule on their way: one person proposes, another decides. */
package vn.toasoan.archive.schedule.proposal;
