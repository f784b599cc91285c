package org.kontingent.hub.console.adapter.operator;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.kontingent.hub.access.PrivacyClass;
import org.kontingent.hub.registry.ConflictLevel;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.decision.ConflictExplanation;
import org.kontingent.hub.registry.decision.OpenConflict;
import org.kontingent.hub.registry.decision.ReadConflicts;
import org.kontingent.hub.registry.decision.ToldValues;
import org.kontingent.hub.registry.decision.ValueField;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * For stewards: what there is to settle, who is to settle it until when, and what sources tell.
 * Values only for those whom the matrix grants them.
 */
@RestController
@RequestMapping(path = "/api/operator", produces = MediaType.APPLICATION_JSON_VALUE)
final class ConflictEndpoint {
  private static final int MOST = 500;
  private static final String EXPLAIN = "operator:ExplainConflict";
  private static final String VALUES = "operator:ReadValues";

  private final ReadConflicts conflicts;
  private final PersonalView view;

  ConflictEndpoint(ReadConflicts conflicts, PersonalView view) {
    this.conflicts = conflicts;
    this.view = view;
  }

  /**
   * A page of the list.
   *
   * @param next what to ask for next; null if this is the end
   */
  record Page(List<OpenConflict> conflicts, UUID next) {}

  @GetMapping("/conflicts")
  @Asks("operator:ListConflicts")
  Page open(
      @RequestParam(required = false) String type,
      @RequestParam(required = false) String level,
      @RequestParam(required = false) String pupil,
      @RequestParam(defaultValue = "false") boolean overdue,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "100") int limit) {
    int most = Math.max(1, Math.min(MOST, limit));
    List<OpenConflict> found =
        conflicts.open(
            new OpenConflict.Wanted(
                read("type", type, ConflictType::valueOf),
                read("level", level, ConflictLevel::valueOf),
                pupil == null ? null : CaseEndpoint.pupil(pupil),
                overdue),
            read("after", after, UUID::fromString),
            most);
    return new Page(found, found.size() < most ? null : found.get(most - 1).id());
  }

  @GetMapping("/conflicts/{id}")
  @Asks(EXPLAIN)
  ConflictExplanation explain(Operator operator, @PathVariable String id) {
    ConflictExplanation found = conflicts.explain(read("the conflict's id", id, UUID::fromString));
    return view.shows(operator, EXPLAIN, found.conflict().pupil(), classOf(found))
        ? found
        : found.masked();
  }

  @GetMapping("/pupils/{id}/values/{field}")
  @Asks(VALUES)
  ToldValues values(Operator operator, @PathVariable String id, @PathVariable String field) {
    ToldValues found =
        conflicts.values(CaseEndpoint.pupil(id), read("the field", field, ValueField::valueOf));
    return view.shows(operator, VALUES, found.pupil(), classOf(found.field()))
        ? found
        : found.masked();
  }

  /** Whatever is not a field of a known class may hold numbers of documents. */
  private static PrivacyClass classOf(ConflictExplanation found) {
    if (found.values() != null) {
      return classOf(found.values().field());
    }
    return found.held().isEmpty() ? PrivacyClass.P3 : PrivacyClass.P2;
  }

  private static PrivacyClass classOf(ValueField field) {
    return switch (field) {
      case NAME, BIRTH_DATE, BIRTH_PLACE, GENDER, CITIZENSHIPS -> PrivacyClass.P2;
      case SNILS, REGISTRATION, STAY, ACTUAL, MOTHER, FATHER -> PrivacyClass.P3;
    };
  }

  /** Null for null; {@code BAD_VALUE} for what is not understood. */
  static <T> T read(String name, String text, Function<String, T> reading) {
    try {
      return text == null ? null : reading.apply(text);
    } catch (RuntimeException e) {
      throw Problems.badValue(name);
    }
  }
}
