package vn.toasoan.archive.record;

import com.fasterxml.jackson.annotation.JsonInclude;

/** @param name as it was when the record was made; null where it was never told */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CodeAndName(String code, String name) {}
