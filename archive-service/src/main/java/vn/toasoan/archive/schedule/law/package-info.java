/** Legal instruments with the days on which they hold, and the floor that an archives act sets. */
package vn.toasoan.archive.schedule.law;
