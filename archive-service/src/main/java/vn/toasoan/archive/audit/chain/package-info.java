/** The audit log as this service keeps it: fed by every service's audit topic, read and proved over HTTP. */
package vn.toasoan.archive.audit.chain;
