package org.kontingent.hub.registry.load.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import org.kontingent.hub.registry.school.StudyGroupId;

/**
 * Which row says its child studies where, four octets a row: places are few, a class of a school
 * each. Not safe for threads until it is {@link #settle settled}; then it changes no more.
 */
final class PlaceBook {
  /** A row of a child, by its number among the child's rows. */
  record OfChild(int row, int number, Place place) {}

  /** Who came last holds the place, for schools forget those who leave. */
  private static final Comparator<OfChild> LATEST_FIRST =
      Comparator.comparing((OfChild one) -> one.place().since())
          .reversed()
          .thenComparing(OfChild::row);

  private final Map<Place, Integer> numbers = new HashMap<>();
  private final List<Place> places = new ArrayList<>();
  private final BitSet repeated = new BitSet();
  private final BitSet crowded = new BitSet();
  private int[] placeOfRow = new int[1 << 10];

  void keep(int row, Place place) {
    if (row >= placeOfRow.length) {
      placeOfRow = Arrays.copyOf(placeOfRow, 2 * row);
    }
    int number = numbers.computeIfAbsent(place, absent -> numbers.size() + 1);
    if (number > places.size()) {
      places.add(place);
    }
    placeOfRow[row] = number;
  }

  /**
   * Finds who is named twice in one place, and who is in a group beyond its capacity.
   *
   * @param began when the load did, {@code today} the day of it
   * @param twice takes the rows that say again what another one said
   */
  void settle(
      Children children, KnownSchools known, Instant began, LocalDate today, IntConsumer twice) {
    Map<StudyGroupId, Integer> members = new HashMap<>();
    ToIntFunction<StudyGroupId> before = group -> known.membersOf(group, today, began);
    for (int child = 0; child < children.count(); child++) {
      List<OfChild> kept = new ArrayList<>();
      for (OfChild one : said(children, child)) {
        if (kept.stream().anyMatch(other -> other.place().isSameAs(one.place()))) {
          repeated.set(one.row());
          twice.accept(one.row());
        } else {
          kept.add(one);
          join(one, members, before);
        }
      }
    }
  }

  private void join(
      OfChild one, Map<StudyGroupId, Integer> members, ToIntFunction<StudyGroupId> before) {
    Integer capacity = one.place().group().facts().capacity();
    if (capacity != null) {
      StudyGroupId group = one.place().group().id();
      int count = 1 + members.computeIfAbsent(group, before::applyAsInt);
      members.put(group, count);
      crowded.set(one.row(), count > capacity);
    }
  }

  /** The places of a child, the one that holds first. */
  List<OfChild> of(Children children, int child) {
    List<OfChild> all = said(children, child);
    all.removeIf(one -> repeated.get(one.row()));
    return all;
  }

  boolean isCrowded(OfChild one) {
    return crowded.get(one.row());
  }

  private List<OfChild> said(Children children, int child) {
    List<OfChild> said = new ArrayList<>(2);
    for (int n = 0; n < children.rowCount(child); n++) {
      int row = children.row(child, n);
      int number = row < placeOfRow.length ? placeOfRow[row] : 0;
      if (number > 0) {
        said.add(new OfChild(row, n, places.get(number - 1)));
      }
    }
    said.sort(LATEST_FIRST);
    return said;
  }
}
