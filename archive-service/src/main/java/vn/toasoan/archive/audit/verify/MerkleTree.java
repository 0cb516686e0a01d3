package vn.toasoan.archive.audit.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Merkle tree of RFC 6962, section 2.1, over the chain's hashes: leaves and nodes are told apart by their prefix, so that
 * a node can never pass for a leaf. Lists of hex hashes in, hex out.
 */
public final class MerkleTree {

    private final byte[][] leaves;

    private MerkleTree(byte[][] leaves) {
        this.leaves = leaves;
    }

    /** @param chain hashes of the entries, in order, hex */
    public static MerkleTree of(List<String> chain) {
        return new MerkleTree(chain.stream().map(hash -> leaf(Hash.bytes(hash))).toArray(byte[][]::new));
    }

    static byte[] leaf(byte[] data) {
        return Hash.of((byte) 0, data);
    }

    static byte[] node(byte[] left, byte[] right) {
        return Hash.of((byte) 1, left, right);
    }

    public String root() {
        return Hash.hex(root(0, leaves.length));
    }

    /** Audit path of one entry in the tree of all: what proves that it is in there. @param seq counted from 1 */
    public List<String> inclusion(long seq) {
        if (seq < 1 || seq > leaves.length) {
            throw new IllegalArgumentException("No entry " + seq + " among " + leaves.length);
        }
        return hex(path((int) seq - 1, 0, leaves.length));
    }

    /** What proves that the tree of the first {@code size} entries is the beginning of this one. */
    public List<String> consistency(long size) {
        if (size < 1 || size > leaves.length) {
            throw new IllegalArgumentException("No tree of " + size + " within " + leaves.length);
        }
        return hex(subProof((int) size, 0, leaves.length, true));
    }

    /** Computes the root that an audit path leads to. @param chainHash of the entry, hex */
    public static String rootFrom(long seq, long size, String chainHash, List<String> path) {
        long index = seq - 1;
        long last = size - 1;
        byte[] hash = leaf(Hash.bytes(chainHash));
        for (String sibling : path) {
            if (last == 0) {
                throw new IllegalArgumentException("Path too long");
            }
            if (index % 2 == 1 || index == last) {
                hash = node(Hash.bytes(sibling), hash);
                while (index % 2 == 0 && index != 0) {
                    index >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, Hash.bytes(sibling));
            }
            index >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new IllegalArgumentException("Path too short");
        }
        return Hash.hex(hash);
    }

    /** Whether a proof shows that the tree with the first root is the beginning of the one with the second. */
    public static boolean isConsistent(
            long first, long second, String firstRoot, String secondRoot, List<String> proof) {
        if (first == second) {
            return firstRoot.equals(secondRoot) && proof.isEmpty();
        }
        List<byte[]> nodes = new ArrayList<>(proof.stream().map(Hash::bytes).toList());
        if (Long.bitCount(first) == 1) {
            nodes.addFirst(Hash.bytes(firstRoot));
        }
        if (nodes.isEmpty()) {
            return false;
        }
        long index = first - 1;
        long last = second - 1;
        while (index % 2 == 1) {
            index >>= 1;
            last >>= 1;
        }
        byte[] old = nodes.getFirst();
        byte[] now = nodes.getFirst();
        for (byte[] each : nodes.subList(1, nodes.size())) {
            if (last == 0) {
                return false;
            }
            if (index % 2 == 1 || index == last) {
                old = node(each, old);
                now = node(each, now);
                while (index % 2 == 0 && index != 0) {
                    index >>= 1;
                    last >>= 1;
                }
            } else {
                now = node(now, each);
            }
            index >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(old, Hash.bytes(firstRoot)) && Arrays.equals(now, Hash.bytes(secondRoot));
    }

    private byte[] root(int from, int to) {
        if (to == from) {
            return Hash.sha256(new byte[0]);
        }
        if (to - from == 1) {
            return leaves[from];
        }
        int split = from + split(to - from);
        return node(root(from, split), root(split, to));
    }

    private List<byte[]> path(int index, int from, int to) {
        if (to - from == 1) {
            return new ArrayList<>();
        }
        int split = from + split(to - from);
        List<byte[]> path = index < split ? path(index, from, split) : path(index, split, to);
        path.add(index < split ? root(split, to) : root(from, split));
        return path;
    }

    private List<byte[]> subProof(int size, int from, int to, boolean whole) {
        if (size == to - from) {
            List<byte[]> proof = new ArrayList<>();
            if (!whole) {
                proof.add(root(from, to));
            }
            return proof;
        }
        int split = split(to - from);
        List<byte[]> proof = size <= split
                ? subProof(size, from, from + split, whole)
                : subProof(size - split, from + split, to, false);
        proof.add(size <= split ? root(from + split, to) : root(from, from + split));
        return proof;
    }

    /** Largest power of two that is smaller than the number. */
    private static int split(int number) {
        return Integer.highestOneBit(number - 1);
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(Hash::hex).toList();
    }
}
