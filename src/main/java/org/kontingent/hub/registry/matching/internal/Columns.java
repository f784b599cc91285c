package org.kontingent.hub.registry.matching.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.kontingent.hub.registry.matching.Feed;

/**
 * All records of a run in normal form, one array a field; the index of a record is its place of
 * arrival, and nothing but output order may depend on it. 0 is "absent" everywhere.
 */
final class Columns {
  /** Int columns, in the order of their place in {@link #ints}. */
  enum Int {
    SURNAME,
    NAME,
    PATRONYMIC,
    RAW_SURNAME,
    RAW_NAME,
    RAW_PATRONYMIC,
    GENDER,
    BIRTH,
    PLACE,
    DOC_TYPE,
    DOC_SERIES,
    DOC_NUMBER,
    DOC_DATE,
    ACT_NUMBER,
    ACT_DATE,
    PARENT_SURNAME,
    PARENT_NAME,
    PARENT_PATRONYMIC,
    PARENT_GENDER,
    OTHER_SURNAME,
    OTHER_NAME,
    OTHER_PATRONYMIC,
    OTHER_GENDER,
    SETTLEMENT,
    STREET,
    HOUSE,
    FLAT,
    PHONE
  }

  private static final Feed[] FEEDS = Feed.values();

  private final int[][] ints = new int[Int.values().length][1024];
  private byte[] feed = new byte[1024];
  private long[] snils = new long[1024];
  private boolean[] snilsDamaged = new boolean[1024];
  private int[] idEnd = new int[1024];
  private byte[] ids = new byte[16 * 1024];
  private int size;

  int size() {
    return size;
  }

  /** Adds an empty record and gives its index. */
  int add(Feed of, String recordId) {
    if (size == feed.length) {
      grow();
    }
    byte[] id = recordId.getBytes(StandardCharsets.UTF_8);
    int start = size == 0 ? 0 : idEnd[size - 1];
    if (start + id.length > ids.length) {
      ids = Arrays.copyOf(ids, Math.max(start + id.length, ids.length + ids.length / 2));
    }
    System.arraycopy(id, 0, ids, start, id.length);
    idEnd[size] = start + id.length;
    feed[size] = (byte) of.ordinal();
    return size++;
  }

  String recordId(int record) {
    int start = record == 0 ? 0 : idEnd[record - 1];
    return new String(ids, start, idEnd[record] - start, StandardCharsets.UTF_8);
  }

  /** Order by record id, octet by octet: the same whatever the order of arrival. */
  int compareIds(int one, int other) {
    int a = one == 0 ? 0 : idEnd[one - 1];
    int b = other == 0 ? 0 : idEnd[other - 1];
    return Arrays.compareUnsigned(ids, a, idEnd[one], ids, b, idEnd[other]);
  }

  Feed feed(int record) {
    return FEEDS[feed[record]];
  }

  int feedCode(int record) {
    return feed[record];
  }

  int get(Int column, int record) {
    return ints[column.ordinal()][record];
  }

  void set(Int column, int record, int value) {
    ints[column.ordinal()][record] = value;
  }

  /** A column by its place in the enum, for columns that come in groups. */
  int at(int column, int record) {
    return ints[column][record];
  }

  int[] column(Int column) {
    return ints[column.ordinal()];
  }

  /** Digits of the SNILS as a number, valid or not. */
  long snils(int record) {
    return snils[record];
  }

  boolean hasValidSnils(int record) {
    return snils[record] != 0 && !snilsDamaged[record];
  }

  void snils(int record, long digits, boolean damaged) {
    snils[record] = digits;
    snilsDamaged[record] = damaged;
  }

  private void grow() {
    int larger = size + size / 2;
    for (int i = 0; i < ints.length; i++) {
      ints[i] = Arrays.copyOf(ints[i], larger);
    }
    feed = Arrays.copyOf(feed, larger);
    snils = Arrays.copyOf(snils, larger);
    snilsDamaged = Arrays.copyOf(snilsDamaged, larger);
    idEnd = Arrays.copyOf(idEnd, larger);
  }
}
