/** Runs queued work on a Vert.x context until none is left. */
package vn.toasoan.publishing.work;
