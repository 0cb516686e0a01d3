package vn.toasoan.notification.notice;

import vn.toasoan.notification.people.Person;

/**
 * Somebody whom a notice is for.
 *
 * @param id of a person, or {@code group:{code}} for a chat of many
 */
record Addressee(String id, String name) {

    static Addressee of(Person person) {
        return new Addressee(person.id(), person.displayName());
    }

    static Addressee group(String code) {
        return new Addressee("group:" + code, code);
    }
}
