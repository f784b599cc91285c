package org.kontingent.hub.platform.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A binary tree of SHA-256 digests over a list, as in RFC 6962: leaves are digested with an octet 0
 * before them, pairs with an octet 1, so that neither can pass for the other. A path of few digests
 * proves that a leaf is at its place. Digests are hexadecimal.
 */
public final class HashTree {
  private HashTree() {}

  public static String leaf(byte[] content) {
    MessageDigest digest = sha256();
    digest.update((byte) 0);
    return HexFormat.of().formatHex(digest.digest(content));
  }

  /** Plain SHA-256, hexadecimal. */
  public static String digest(byte[] content) {
    return HexFormat.of().formatHex(sha256().digest(content));
  }

  /** Plain SHA-256 of a text in UTF-8, hexadecimal. */
  public static String digest(String text) {
    return digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The root over the leaves; of no leaves, the digest of nothing. */
  public static String root(List<String> leaves) {
    if (leaves.isEmpty()) {
      return digest(new byte[0]);
    }
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    int split = split(leaves.size());
    return node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
  }

  /** The digests beside the way from the leaf up to the root, lowest first. */
  public static List<String> path(List<String> leaves, int index) {
    List<String> path = new ArrayList<>();
    collect(leaves, index, path);
    return path;
  }

  /**
   * The root that follows from a leaf, its place and its path.
   *
   * @param index from 0
   * @param size number of leaves
   * @throws IllegalArgumentException if no tree of this size has such a path
   */
  public static String fold(String leaf, long index, long size, List<String> path) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("the place is outside the tree");
    }
    return fold(leaf, index, size, path, path.size());
  }

  private static String fold(String leaf, long index, long size, List<String> path, int remaining) {
    if (size == 1) {
      if (remaining != 0) {
        throw new IllegalArgumentException("the path is too long");
      }
      return leaf;
    }
    if (remaining == 0) {
      throw new IllegalArgumentException("the path is too short");
    }
    String beside = path.get(remaining - 1);
    long split = Long.highestOneBit(size - 1);
    return index < split
        ? node(fold(leaf, index, split, path, remaining - 1), beside)
        : node(beside, fold(leaf, index - split, size - split, path, remaining - 1));
  }

  private static void collect(List<String> leaves, int index, List<String> path) {
    if (leaves.size() == 1) {
      return;
    }
    int split = split(leaves.size());
    if (index < split) {
      collect(leaves.subList(0, split), index, path);
      path.add(root(leaves.subList(split, leaves.size())));
    } else {
      collect(leaves.subList(split, leaves.size()), index - split, path);
      path.add(root(leaves.subList(0, split)));
    }
  }

  /** The greatest power of two smaller than the size. */
  private static int split(int size) {
    return Integer.highestOneBit(size - 1);
  }

  private static String node(String left, String right) {
    MessageDigest digest = sha256();
    digest.update((byte) 1);
    digest.update(HexFormat.of().parseHex(left));
    return HexFormat.of().formatHex(digest.digest(HexFormat.of().parseHex(right)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
