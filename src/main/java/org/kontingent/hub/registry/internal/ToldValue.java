package org.kontingent.hub.registry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontingent.hub.registry.BirthRecord;
import org.kontingent.hub.registry.Citizenship;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.Provenance;
import org.kontingent.hub.registry.Snils;
import org.kontingent.hub.registry.Valued;

/** One value of a golden record in a readable form, with where it is from. */
record ToldValue(String field, String text, Provenance provenance) {
  /** All of a record but its studies, in a fixed order; none of null. */
  static List<ToldValue> of(GoldenRecord golden) {
    List<ToldValue> all = new ArrayList<>();
    if (golden == null) {
      return all;
    }
    add(all, "name", golden.name(), GoldenPerson::text);
    add(all, "birthDate", golden.birthDate(), Objects::toString);
    add(all, "birthPlace", golden.birthPlace(), text -> text);
    add(all, "gender", golden.gender(), Enum::name);
    add(all, "snils", golden.snils(), Snils::digits);
    golden.citizenships().forEach(one -> add(all, "citizenships", one, Citizenship::country));
    add(all, "birthRecord", golden.birthRecord(), ToldValue::text);
    golden.documents().forEach(one -> add(all, "documents", one, ToldValue::text));
    golden
        .addresses()
        .forEach(
            one ->
                add(
                    all,
                    "addresses." + one.value().kind().name().toLowerCase(Locale.ROOT),
                    one,
                    GoldenAddresses::text));
    golden
        .parents()
        .forEach(
            one ->
                add(
                    all,
                    "parents." + one.kind().name().toLowerCase(Locale.ROOT),
                    one.name(),
                    GoldenPerson::text));
    return all;
  }

  private static <T> void add(
      List<ToldValue> all, String field, Valued<T> valued, Function<T, String> text) {
    if (valued != null) {
      all.add(new ToldValue(field, text.apply(valued.value()), valued.provenance()));
    }
  }

  private static String text(BirthRecord act) {
    return Stream.of(act.actNumber(), act.actDate(), act.officeCode(), act.state())
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }

  private static String text(IdentityDocument document) {
    return Stream.of(document.type(), document.series(), document.number(), document.status())
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }

  /** Hides the value. */
  @Override
  public String toString() {
    return "ToldValue[" + field + "]";
  }
}
