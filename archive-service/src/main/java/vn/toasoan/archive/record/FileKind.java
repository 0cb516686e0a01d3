package vn.toasoan.archive.record;

/** What a file of a record is. {@code PAGE} is the page as it was served, for a later source of records. */
public enum FileKind {
    BODY,
    IMAGE,
    PAGE
}
