/**
 * The mathematics of the audit log: hash chain, Merkle tree (RFC 6962), signed checkpoints, and the walk that finds and
 * names what was tampered with. Knows no database, no web and no Quarkus: the offline verifier runs from here alone.
 */
package vn.toasoan.archive.audit.verify;
