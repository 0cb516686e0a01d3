/** What the archive refuses, as problems with stable codes; their texts stand in {@code META-INF/problems_*.properties}. */
package vn.toasoan.archive.problem;
