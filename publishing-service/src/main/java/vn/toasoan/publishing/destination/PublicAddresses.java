package vn.toasoan.publishing.destination;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Tells addresses of the open internet from those of this machine, this house and no place at all. */
final class PublicAddresses {

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes, 0) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes, int at) {
        int a = bytes[at] & 0xff;
        int b = bytes[at + 1] & 0xff;
        int c = bytes[at + 2] & 0xff;
        boolean privateNet = a == 10 || a == 127 || a == 172 && b >= 16 && b < 32 || a == 192 && b == 168;
        boolean provider = a == 100 && b >= 64 && b < 128;
        boolean special = a == 0
                || a >= 224
                || a == 169 && b == 254
                || a == 192 && b == 0 && (c == 0 || c == 2)
                || a == 198 && (b == 18 || b == 19 || b == 51 && c == 100)
                || a == 203 && b == 0 && c == 113;
        return !privateNet && !provider && !special;
    }

    /** Global unicast is 2000::/3; in it, tunnels carry an IPv4 address that counts itself. */
    private static boolean isPublic6(byte[] bytes) {
        if (startsWith(bytes, 0x00, 0x64, 0xff, 0x9b)) {
            return isPublic4(bytes, 12);
        }
        if (startsWith(bytes, 0x20, 0x02)) {
            return isPublic4(bytes, 2);
        }
        return (bytes[0] & 0xe0) == 0x20
                && !startsWith(bytes, 0x20, 0x01, 0x00)
                && !startsWith(bytes, 0x20, 0x01, 0x0d, 0xb8);
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
