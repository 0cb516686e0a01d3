/** What a new version of the schedule means for records that exist: longer at once, shorter only by people. */
package vn.toasoan.archive.record.reappraisal;
