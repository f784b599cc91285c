package org.kontingent.hub.registry.matching.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.kontingent.hub.registry.matching.Feed;

/**
 * All records of a run in normal form; the index of a record is its place of arrival, and nothing
 * but output order may depend on it. 0 is "absent" everywhere. The values of one record lie side by
 * side: comparing two records out of millions costs little but the way to their memory.
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

  private static final int COLUMNS = Int.values().length;
  private static final int SNILS_HIGH = COLUMNS;
  private static final int SNILS_LOW = COLUMNS + 1;
  private static final int FLAGS = COLUMNS + 2;
  private static final int ID_END = COLUMNS + 3;
  private static final int WIDTH = COLUMNS + 4;
  private static final int FEED = 3;
  private static final int DAMAGED = 4;

  /** Records in one array: grows without copying what is there. */
  private static final int CHUNK_BITS = 10;

  private static final int IN_CHUNK = (1 << CHUNK_BITS) - 1;

  private int[][] chunks = new int[16][];
  private byte[] ids = new byte[16 * 1024];
  private int size;

  int size() {
    return size;
  }

  /** Adds an empty record and gives its index. */
  int add(Feed of, String recordId) {
    int chunk = size >> CHUNK_BITS;
    if (chunk == chunks.length) {
      chunks = Arrays.copyOf(chunks, chunk * 2);
    }
    if (chunks[chunk] == null) {
      chunks[chunk] = new int[WIDTH << CHUNK_BITS];
    }
    byte[] id = recordId.getBytes(StandardCharsets.UTF_8);
    int start = idStart(size);
    if (start + id.length > ids.length) {
      ids = Arrays.copyOf(ids, Math.max(start + id.length, ids.length + ids.length / 2));
    }
    System.arraycopy(id, 0, ids, start, id.length);
    put(ID_END, size, start + id.length);
    put(FLAGS, size, of.ordinal());
    return size++;
  }

  String recordId(int record) {
    int start = idStart(record);
    return new String(ids, start, at(ID_END, record) - start, StandardCharsets.UTF_8);
  }

  /** Order by record id, octet by octet: the same whatever the order of arrival. */
  int compareIds(int one, int other) {
    return Arrays.compareUnsigned(
        ids, idStart(one), at(ID_END, one), ids, idStart(other), at(ID_END, other));
  }

  Feed feed(int record) {
    return FEEDS[feedCode(record)];
  }

  int feedCode(int record) {
    return at(FLAGS, record) & FEED;
  }

  int get(Int column, int record) {
    return at(column.ordinal(), record);
  }

  void set(Int column, int record, int value) {
    put(column.ordinal(), record, value);
  }

  /** A column by its place in the enum, for columns that come in groups. */
  int at(int column, int record) {
    return chunks[record >> CHUNK_BITS][(record & IN_CHUNK) * WIDTH + column];
  }

  /** Digits of the SNILS as a number, valid or not. */
  long snils(int record) {
    return (long) at(SNILS_HIGH, record) << 32 | (at(SNILS_LOW, record) & 0xFFFF_FFFFL);
  }

  boolean hasValidSnils(int record) {
    return (at(FLAGS, record) & DAMAGED) == 0 && snils(record) != 0;
  }

  void snils(int record, long digits, boolean damaged) {
    put(SNILS_HIGH, record, (int) (digits >>> 32));
    put(SNILS_LOW, record, (int) digits);
    put(FLAGS, record, feedCode(record) | (damaged ? DAMAGED : 0));
  }

  private void put(int column, int record, int value) {
    chunks[record >> CHUNK_BITS][(record & IN_CHUNK) * WIDTH + column] = value;
  }

  private int idStart(int record) {
    return record == 0 ? 0 : at(ID_END, record - 1);
  }
}
