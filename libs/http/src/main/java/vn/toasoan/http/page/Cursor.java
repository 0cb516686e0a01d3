package vn.toasoan.http.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import vn.toasoan.http.problem.ProblemException;

/**
 * The place after which a page of a keyset list goes on: the sort values of the last item, as one opaque string.
 * It is validated and not signed: whoever forges one only names another place in a list that is his to read anyway, so
 * every query behind a cursor must apply the caller's rights by itself.
 *
 * <p>Form: base64url, without padding, of {@code 1} and the parts, each prefixed by U+001F.
 */
public final class Cursor {

    private static final String VERSION = "1";
    private static final char SEPARATOR = '\u001f';
    private static final int MAX_LENGTH = 1024;

    private Cursor() {}

    /**
     * @param parts {@link Instant}, {@link UUID}, {@link String} or {@link Long}, none null
     * @throws IllegalArgumentException for another type, or for a cursor that would not decode again
     */
    public static String encode(Object... parts) {
        StringBuilder text = new StringBuilder(VERSION);
        for (Object part : parts) {
            text.append(SEPARATOR).append(text(part));
        }
        String cursor = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
        if (cursor.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("Cursor too long: " + cursor.length());
        }
        return cursor;
    }

    /**
     * @param cursor as the caller sent it; must not be null
     * @param types of the parts, in the order in which they were encoded
     * @throws ProblemException 400 {@code BAD_CURSOR} for anything that {@link #encode} does not give
     */
    public static List<Object> decode(String cursor, Class<?>... types) {
        try {
            return parts(cursor, types);
        } catch (IllegalArgumentException | DateTimeException | CharacterCodingException e) {
            throw ProblemException.of(400, "BAD_CURSOR");
        }
    }

    private static List<Object> parts(String cursor, Class<?>... types) throws CharacterCodingException {
        if (cursor.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("too long");
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
        String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        String[] fields = text.split(String.valueOf(SEPARATOR), -1);
        if (fields.length != types.length + 1 || !fields[0].equals(VERSION)) {
            throw new IllegalArgumentException("version or number of parts");
        }
        List<Object> parts = new ArrayList<>(types.length);
        for (int i = 0; i < types.length; i++) {
            parts.add(part(fields[i + 1], types[i]));
        }
        if (!encode(parts.toArray()).equals(cursor)) {
            throw new IllegalArgumentException("not in the one form that is given out");
        }
        return List.copyOf(parts);
    }

    private static String text(Object part) {
        return switch (part) {
            case Instant instant -> instant.toString();
            case UUID uuid -> uuid.toString();
            case Long number -> number.toString();
            case String string when string.chars().noneMatch(Character::isISOControl) -> string;
            case null, default -> throw new IllegalArgumentException("No cursor part: " + part);
        };
    }

    private static Object part(String field, Class<?> type) {
        if (type == Instant.class) {
            return storable(Instant.parse(field));
        }
        if (type == UUID.class) {
            return UUID.fromString(field);
        }
        if (type == Long.class) {
            return Long.valueOf(field);
        }
        if (type == String.class) {
            return field;
        }
        throw new IllegalStateException("No cursor type: " + type);
    }

    /** A time outside PostgreSQL's range would fail in the query, and so as a 500. */
    private static Instant storable(Instant instant) {
        int year = instant.atOffset(java.time.ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("year " + year);
        }
        return instant;
    }
}
