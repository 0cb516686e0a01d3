/** Real infrastructure, tokens and contract files for tests; no word of the domain and no rule of a service. */
package vn.toasoan.testkit;
