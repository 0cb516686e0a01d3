/** What this service itself tells of: commands that people gave it, and restricted reading. */
package vn.toasoan.archive.audit.trail;
