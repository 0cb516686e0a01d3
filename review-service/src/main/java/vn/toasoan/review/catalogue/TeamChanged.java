package vn.toasoan.review.catalogue;

/** The fields of submission-service's TeamChanged that this service reads. */
public record TeamChanged(String code, String name, boolean active, long version) {}
