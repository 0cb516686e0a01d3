package vn.toasoan.local.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One directory (IFD) of an EXIF block, little-endian, with its values laid out right behind it. */
final class ExifBlock {

    private static final int BYTE = 1;
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int ENTRY = 12;
    private static final int INLINE = 4;

    private record Entry(int tag, int type, int count, byte[] value) {}

    private final List<Entry> entries = new ArrayList<>();

    ExifBlock text(int tag, String text) {
        byte[] value = (text + "\0").getBytes(StandardCharsets.US_ASCII);
        return add(tag, ASCII, value.length, value);
    }

    ExifBlock bytes(int tag, int... values) {
        byte[] value = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            value[i] = (byte) values[i];
        }
        return add(tag, BYTE, values.length, value);
    }

    ExifBlock number(int tag, int value) {
        return add(tag, SHORT, 1, buffer(2).putShort((short) value).array());
    }

    ExifBlock offset(int tag, int value) {
        return add(tag, LONG, 1, buffer(4).putInt(value).array());
    }

    /** Each pair is numerator, denominator. */
    ExifBlock rational(int tag, int... pairs) {
        ByteBuffer value = buffer(pairs.length * 4);
        for (int number : pairs) {
            value.putInt(number);
        }
        return add(tag, RATIONAL, pairs.length / 2, value.array());
    }

    private ExifBlock add(int tag, int type, int count, byte[] value) {
        entries.add(new Entry(tag, type, count, value));
        return this;
    }

    int size() {
        return 2
                + entries.size() * ENTRY
                + 4
                + entries.stream().mapToInt(entry -> outside(entry)).sum();
    }

    private static int outside(Entry entry) {
        int length = entry.value().length;
        return length > INLINE ? length + (length & 1) : 0;
    }

    /**
     * @param start offset of this directory from the head of the block
     * @param next offset of the directory that follows, 0 if none
     */
    byte[] at(int start, int next) {
        ByteBuffer out = buffer(size());
        int values = start + 2 + entries.size() * ENTRY + 4;
        out.putShort((short) entries.size());
        ByteBuffer behind = buffer(size());
        for (Entry entry : entries) {
            out.putShort((short) entry.tag()).putShort((short) entry.type()).putInt(entry.count());
            if (outside(entry) == 0) {
                out.put(entry.value()).put(new byte[INLINE - entry.value().length]);
            } else {
                out.putInt(values + behind.position());
                behind.put(entry.value()).put(new byte[outside(entry) - entry.value().length]);
            }
        }
        out.putInt(next);
        return out.put(behind.flip()).array();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
