package org.kontingent.hub.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HashTreeTest {
  private static List<String> leaves(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> HashTree.leaf(("row " + i).getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  /** The values published with Certificate Transparency's reference code. */
  @Test
  void knownVectorsAgree() {
    assertThat(HashTree.leaf(new byte[0]))
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    assertThat(HashTree.root(List.of()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(HashTree.root(List.of(HashTree.leaf(new byte[0]), HashTree.leaf(new byte[] {0}))))
        .isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
  }

  @Test
  void everyPlaceOfEveryTreeIsProvedByItsPathAndByNoOther() {
    for (int size = 1; size <= 33; size++) {
      List<String> leaves = leaves(size);
      String root = HashTree.root(leaves);
      for (int i = 0; i < size; i++) {
        List<String> path = HashTree.path(leaves, i);
        assertThat(HashTree.fold(leaves.get(i), i, size, path)).isEqualTo(root);
        if (size > 1) {
          int other = (i + 1) % size;
          assertThat(foldOrNothing(leaves.get(i), other, size, path)).isNotEqualTo(root);
          assertThat(foldOrNothing(leaves.get(other), i, size, path)).isNotEqualTo(root);
        }
      }
    }
  }

  @Test
  void aPathOfTheWrongLengthIsRefused() {
    List<String> leaves = leaves(5);
    List<String> path = new ArrayList<>(HashTree.path(leaves, 2));
    path.add(leaves.get(0));
    assertThatThrownBy(() -> HashTree.fold(leaves.get(2), 2, 5, path)).hasMessageContaining("long");
    assertThatThrownBy(() -> HashTree.fold(leaves.get(2), 2, 5, List.of()))
        .hasMessageContaining("short");
    assertThatThrownBy(() -> HashTree.fold(leaves.get(2), 5, 5, path))
        .hasMessageContaining("outside");
  }

  @Test
  void anotherOrderIsAnotherTree() {
    List<String> turned = new ArrayList<>(leaves(6));
    Collections.swap(turned, 1, 4);
    assertThat(HashTree.root(turned)).isNotEqualTo(HashTree.root(leaves(6)));
  }

  private static String foldOrNothing(String leaf, int index, int size, List<String> path) {
    try {
      return HashTree.fold(leaf, index, size, path);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
