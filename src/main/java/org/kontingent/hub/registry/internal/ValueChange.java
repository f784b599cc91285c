package org.kontingent.hub.registry.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.Provenance;

/**
 * What changed in one field between two golden records.
 *
 * @param before or {@code after} is null where there is no value; not both
 * @param provenance of what is after; null if nothing is
 */
public record ValueChange(String field, String before, String after, Provenance provenance) {
  public ValueChange {
    Objects.requireNonNull(field);
  }

  /** In the order of fields; a value that only another source vouches for now is no change. */
  static List<ValueChange> between(GoldenRecord one, GoldenRecord other) {
    Map<String, List<ToldValue>> gone = byField(one);
    Map<String, List<ToldValue>> come = byField(other);
    byField(one)
        .forEach((field, values) -> remove(come.getOrDefault(field, new ArrayList<>()), values));
    byField(other)
        .forEach((field, values) -> remove(gone.getOrDefault(field, new ArrayList<>()), values));
    List<ValueChange> changes = new ArrayList<>();
    come.forEach(
        (field, values) -> {
          List<ToldValue> before = gone.getOrDefault(field, List.of());
          boolean replaced = before.size() == 1 && values.size() == 1;
          for (ToldValue value : values) {
            changes.add(
                new ValueChange(
                    field,
                    replaced ? before.get(0).text() : null,
                    value.text(),
                    value.provenance()));
          }
          if (replaced) {
            gone.remove(field);
          }
        });
    gone.forEach(
        (field, values) ->
            values.forEach(value -> changes.add(new ValueChange(field, value.text(), null, null))));
    return changes;
  }

  private static Map<String, List<ToldValue>> byField(GoldenRecord golden) {
    Map<String, List<ToldValue>> fields = new LinkedHashMap<>();
    ToldValue.of(golden)
        .forEach(one -> fields.computeIfAbsent(one.field(), f -> new ArrayList<>()).add(one));
    return fields;
  }

  private static void remove(List<ToldValue> from, List<ToldValue> same) {
    from.removeIf(one -> same.stream().anyMatch(other -> other.text().equals(one.text())));
  }

  /** Hides the values. */
  @Override
  public String toString() {
    return "ValueChange[" + field + "]";
  }
}
