/**
 * Behaves as Zalo's servers do, as far as their contract is known: Zalo has no sandbox for messages, so this is what
 * developers, tests and demos talk to.
 */
package vn.toasoan.zalostandin;
