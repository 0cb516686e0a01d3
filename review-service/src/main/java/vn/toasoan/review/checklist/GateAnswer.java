package vn.toasoan.review.checklist;

/** What a person answers to one gate. @param note null where none was given */
public record GateAnswer(Gate gate, Answer answer, String note) {}
