/** Where the bytes of records lie: content-addressed within each record, written once, never changed. */
package vn.toasoan.archive.store;
