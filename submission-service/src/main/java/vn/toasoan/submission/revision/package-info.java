/** Hand-ins, frozen: the text and images as they were, and the hash by which an approval holds on to them. */
package vn.toasoan.submission.revision;
