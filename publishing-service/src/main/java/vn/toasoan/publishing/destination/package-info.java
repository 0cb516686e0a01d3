/** Offices and papers to which articles are delivered: data that editors keep, with addresses, validity and successors. */
package vn.toasoan.publishing.destination;
