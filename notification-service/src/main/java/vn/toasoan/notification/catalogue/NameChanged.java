package vn.toasoan.notification.catalogue;

/** The fields that this service reads of submission's TeamChanged and TopicChanged. */
record NameChanged(String code, String name, long version) {}
