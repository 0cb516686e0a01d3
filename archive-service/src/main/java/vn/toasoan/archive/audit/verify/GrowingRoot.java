package vn.toasoan.archive.audit.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Root of a growing Merkle tree in logarithmic memory: only the roots of its whole subtrees are kept. */
final class GrowingRoot {

    private final Deque<byte[]> subtrees = new ArrayDeque<>();
    private long size;

    void add(String chainHash) {
        byte[] node = MerkleTree.leaf(Hash.bytes(chainHash));
        for (long rest = size; rest % 2 == 1; rest >>= 1) {
            node = MerkleTree.node(subtrees.pop(), node);
        }
        subtrees.push(node);
        size++;
    }

    String root() {
        if (subtrees.isEmpty()) {
            return Hash.hex(Hash.sha256(new byte[0]));
        }
        Iterator<byte[]> smallestFirst = subtrees.iterator();
        byte[] root = smallestFirst.next();
        while (smallestFirst.hasNext()) {
            root = MerkleTree.node(smallestFirst.next(), root);
        }
        return Hash.hex(root);
    }
}
