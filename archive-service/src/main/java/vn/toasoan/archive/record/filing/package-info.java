/**
 * From an event to a record: the intent is stored in the event's transaction; a worker copies the files, verifies them,
 * and makes the record in one more transaction. Killed anywhere, it goes on from the intent.
 */
package vn.toasoan.archive.record.filing;
