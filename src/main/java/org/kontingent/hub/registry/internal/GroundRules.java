package org.kontingent.hub.registry.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontingent.hub.registry.DataCategory;

/**
 * On what ground each category of data is processed, from which day on (registry.md 7.1): {@code
 * CONSENT}, or {@code STATUTE:code} where the law itself allows. A category that is not named, and
 * any day before the first that is, needs consent.
 */
public record GroundRules(Map<DataCategory, List<Dated>> rules) {
  public static final String CONSENT = "CONSENT";
  public static final String STATUTE_PREFIX = "STATUTE:";
  private static final Pattern TEXT =
      Pattern.compile("(CONSENT|STATUTE:\\S+)(?: from (\\d{4}-\\d\\d-\\d\\d))?");

  /** In force from this day on, until another is. */
  public record Dated(LocalDate from, String ground) {}

  public GroundRules {
    Map<DataCategory, List<Dated>> sorted = new EnumMap<>(DataCategory.class);
    rules.forEach(
        (category, dated) ->
            sorted.put(
                category, dated.stream().sorted(Comparator.comparing(Dated::from)).toList()));
    rules = Map.copyOf(sorted);
  }

  /**
   * Reads settings: of a category a list of texts such as {@code CONSENT} or {@code STATUTE:273-FZ
   * from 2026-09-01}.
   *
   * @throws IllegalArgumentException for what cannot be read, or two grounds from one day on
   */
  public static GroundRules read(Map<DataCategory, List<String>> settings) {
    Map<DataCategory, List<Dated>> read = new EnumMap<>(DataCategory.class);
    settings.forEach(
        (category, texts) -> {
          List<Dated> dated = new ArrayList<>();
          texts.forEach(text -> dated.add(dated(category, text.strip())));
          if (dated.stream().map(Dated::from).distinct().count() != dated.size()) {
            throw new IllegalArgumentException("two grounds of " + category + " from one day on");
          }
          read.put(category, dated);
        });
    return new GroundRules(read);
  }

  /** The same, with this ground of stage 1 where nothing else is said of it. */
  GroundRules orStageOne(String ground) {
    if (rules.containsKey(DataCategory.STAGE1)) {
      return this;
    }
    Map<DataCategory, List<Dated>> more = new EnumMap<>(DataCategory.class);
    more.putAll(rules);
    more.put(DataCategory.STAGE1, List.of(dated(DataCategory.STAGE1, ground)));
    return new GroundRules(more);
  }

  /** The ground of this day. */
  public String on(DataCategory category, LocalDate day) {
    String found = CONSENT;
    for (Dated one : rules.getOrDefault(category, List.of())) {
      if (!one.from().isAfter(day)) {
        found = one.ground();
      }
    }
    return found;
  }

  public boolean needsConsent(DataCategory category, LocalDate day) {
    return on(category, day).equals(CONSENT);
  }

  private static Dated dated(DataCategory category, String text) {
    Matcher form = TEXT.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "a ground of "
              + category
              + " is CONSENT or STATUTE:code, or one of them from YYYY-MM-DD");
    }
    try {
      return new Dated(
          form.group(2) == null ? LocalDate.MIN : LocalDate.parse(form.group(2)), form.group(1));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no such day in a ground of " + category, e);
    }
  }
}
