package vn.toasoan.archive.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTreeTest {

    /** Leaves and roots of the test vectors that certificate-transparency's own implementations share. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest
    @CsvSource({
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void roots_are_those_of_rfc_6962(int size, String root) {
        // When
        String computed = MerkleTree.of(LEAVES.subList(0, size)).root();

        // Then
        assertThat(computed).isEqualTo(root);
    }

    @Test
    void a_growing_root_is_the_root_of_the_tree_at_every_size() {
        // Given
        GrowingRoot growing = new GrowingRoot();
        List<String> hashes = hashes(70);

        for (int size = 1; size <= hashes.size(); size++) {
            // When
            growing.add(hashes.get(size - 1));

            // Then
            assertThat(growing.root())
                    .isEqualTo(MerkleTree.of(hashes.subList(0, size)).root());
        }
    }

    @Test
    void every_entry_of_every_tree_can_be_proved_and_no_other_in_its_place() {
        for (int size = 1; size <= 33; size++) {
            // Given
            List<String> hashes = hashes(size);
            MerkleTree tree = MerkleTree.of(hashes);

            for (int seq = 1; seq <= size; seq++) {
                // When
                List<String> path = tree.inclusion(seq);

                // Then
                assertThat(MerkleTree.rootFrom(seq, size, hashes.get(seq - 1), path))
                        .isEqualTo(tree.root());
                assertThat(MerkleTree.rootFrom(seq, size, "ab".repeat(32), path))
                        .isNotEqualTo(tree.root());
            }
        }
    }

    @Test
    void a_tree_is_proved_to_begin_a_longer_one_and_another_tree_is_not() {
        for (int size = 1; size <= 33; size++) {
            List<String> hashes = hashes(size);
            MerkleTree tree = MerkleTree.of(hashes);
            for (int first = 1; first <= size; first++) {
                // When
                List<String> proof = tree.consistency(first);

                // Then
                String root = MerkleTree.of(hashes.subList(0, first)).root();
                assertThat(MerkleTree.isConsistent(first, size, root, tree.root(), proof))
                        .isTrue();
                assertThat(MerkleTree.isConsistent(first, size, "cd".repeat(32), tree.root(), proof))
                        .isFalse();
            }
        }
    }

    private static List<String> hashes(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Hash.hex(Hash.sha256(new byte[] {(byte) i, (byte) (i >> 8)})))
                .toList();
    }
}
