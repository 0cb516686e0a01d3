/** Own, verified copies of submission's pictures, and the renditions that the site shows. */
package vn.toasoan.publishing.media;
