package vn.toasoan.archive.catalogue;

/** What this service reads of submission's event. */
public record TopicChanged(String code, String name, long version) {}
