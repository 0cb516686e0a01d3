/** To which hosts articles may link: the usual ones, and those that two people agreed on. */
package vn.toasoan.publishing.links;
