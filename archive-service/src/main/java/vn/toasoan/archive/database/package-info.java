/** Native SQL in the session of the current transaction, read by column names. */
package vn.toasoan.archive.database;
