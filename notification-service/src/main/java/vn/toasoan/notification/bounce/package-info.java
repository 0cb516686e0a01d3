/** Reports of mails that were accepted and could not be delivered after all: fetched from their mailbox, read, applied. */
package vn.toasoan.notification.bounce;
