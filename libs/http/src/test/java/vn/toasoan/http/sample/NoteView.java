package vn.toasoan.http.sample;

import java.time.Instant;
import java.util.UUID;

record NoteView(UUID id, String title, Instant createdAt, long version, String absent) {

    static NoteView of(Note note) {
        return new NoteView(note.id, note.title, note.createdAt, note.version, null);
    }
}
