/**
 * The ledger of what goes to which destination: one row for one article, edition, action and destination, with every try
 * and what became of it there.
 */
package vn.toasoan.publishing.delivery;
