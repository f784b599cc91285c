package org.kontingent.hub.registry.load.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.Address;
import org.kontingent.hub.registry.AddressKind;
import org.kontingent.hub.registry.BirthRecord;
import org.kontingent.hub.registry.BirthStatus;
import org.kontingent.hub.registry.Citizenship;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.ParentFacts;
import org.kontingent.hub.registry.ParentKind;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.Snils;
import org.kontingent.hub.registry.internal.StrongKey;
import org.kontingent.hub.registry.load.LoadProblem;
import org.kontingent.hub.registry.load.LoadedRow;
import org.kontingent.hub.registry.matching.Feed;
import org.kontingent.hub.registry.matching.FeedRow;

/**
 * What a row of a feed says of its child, in the elements of the catalogue; everything else is
 * dropped here. A value that cannot be used is told and left out, the rest of its row stays.
 */
final class FactsReading {
  private static final Set<String> MALE = Set.of("М", "M", "МУЖ", "МУЖ.", "МУЖСКОЙ", "MALE", "1");
  private static final Set<String> FEMALE =
      Set.of("Ж", "F", "ЖЕН", "ЖЕН.", "ЖЕНСКИЙ", "FEMALE", "2");
  private static final Set<String> NO_GENDER = Set.of("", "-1", "UNDEFINED");

  /** What was said, and since when it is true, if that is known. */
  record Read(PupilFacts facts, Instant eventTime) {}

  private final ZoneId zone;
  private final Predicate<StrongKey> isPlaceholder;
  private final Problems problems;
  private final Texts texts;
  private final Texts ahead;
  private final LocalDate today;
  private final NameReading names;
  private final DocumentReading documents;

  /**
   * @param today the day the sources looked: nothing they saw lies after it
   */
  FactsReading(
      LocalDate today, ZoneId zone, Predicate<StrongKey> isPlaceholder, Problems problems) {
    this.zone = zone;
    this.isPlaceholder = isPlaceholder;
    this.problems = problems;
    this.texts = new Texts(problems, today);
    this.ahead = new Texts(problems, today.plusYears(1));
    this.today = today;
    this.names = new NameReading(problems);
    this.documents = new DocumentReading(texts, problems);
  }

  /** Empty if the row names nobody. */
  Optional<Read> read(Feed feed, LoadedRow loaded) {
    FeedRow row = loaded.row();
    PersonName name = names.name(row.surname(), row.first(), row.patronymic());
    if (name == null) {
      problems.found("surname", LoadProblem.NAME_MISSING);
      return Optional.empty();
    }
    ImpreciseDate birthDate = texts.date("birth_date", row.birthDate());
    if (row.birthDate() == null || row.birthDate().isBlank()) {
      problems.found("birth_date", LoadProblem.MISSING);
    }
    String country = country(loaded.citizenship());
    Optional<LocalDate> issued = texts.day("cert_date", row.documentDate());
    IdentityDocument document = documents.document(feed, row, issued.orElse(null), country);
    if (document != null && isPlaceholder.test(StrongKey.of(document))) {
      document = null;
    }
    List<IdentityDocument> papers = document == null ? List.of() : List.of(document);
    ImpreciseDate actDate = texts.date("act_date", row.actDate());
    // Schools enrol ahead.
    Optional<LocalDate> since =
        feed == Feed.SCHOOL
            ? ahead.day("enrolled", loaded.since())
            : texts.day("reg_date", loaded.since());
    PupilFacts facts =
        new PupilFacts(
            name,
            birthDate,
            texts.text("birth_place", row.birthPlace(), 500),
            gender(row.gender()),
            snils(row.snils()),
            country == null ? List.of() : List.of(new Citizenship(country, null, null, null)),
            feed == Feed.BIRTH ? act(row, actDate, papers) : null,
            // A certificate stands with its act.
            feed == Feed.BIRTH ? List.of() : papers,
            addresses(feed, loaded, since.orElse(null)),
            parents(feed, row));
    Optional<LocalDate> event =
        feed == Feed.BIRTH
            ? issued.or(() -> Optional.ofNullable(actDate).flatMap(ImpreciseDate::precise))
            : since.filter(day -> !day.isAfter(today));
    return Optional.of(
        new Read(facts, event.map(day -> day.atStartOfDay(zone).toInstant()).orElse(null)));
  }

  private Gender gender(String written) {
    String text = written == null ? "" : written.strip().toUpperCase(Locale.ROOT);
    if (MALE.contains(text)) {
      return Gender.MALE;
    }
    if (FEMALE.contains(text)) {
      return Gender.FEMALE;
    }
    if (!NO_GENDER.contains(text)) {
      problems.found("sex", LoadProblem.FORMAT);
    }
    return null;
  }

  private Snils snils(String written) {
    String digits = written == null ? "" : written.replaceAll("[^0-9]", "");
    if (digits.isEmpty()) {
      if (written != null && !written.isBlank()) {
        problems.found("snils", LoadProblem.FORMAT);
      }
      return null;
    }
    if (digits.matches("0+")) {
      problems.found("snils", LoadProblem.PLACEHOLDER);
      return null;
    }
    Optional<Snils> snils = Snils.parse(digits);
    if (snils.isEmpty()) {
      problems.found(
          "snils", digits.length() == 11 ? LoadProblem.CHECK_DIGITS : LoadProblem.FORMAT);
    }
    return snils
        .filter(one -> !isPlaceholder.test(new StrongKey(StrongKey.Kind.SNILS, one.digits())))
        .orElse(null);
  }

  private String country(String written) {
    if (written == null || written.isBlank()) {
      return null;
    }
    Optional<String> code = Countries.code(written);
    if (code.isEmpty()) {
      problems.found("citizenship", LoadProblem.UNKNOWN_COUNTRY);
    }
    return code.orElse(Citizenship.UNKNOWN);
  }

  private BirthRecord act(FeedRow row, ImpreciseDate actDate, List<IdentityDocument> papers) {
    return new BirthRecord(
        null,
        texts.text("act_number", row.actNumber(), 30),
        actDate,
        null,
        null,
        null,
        null,
        ActState.VALID,
        null,
        BirthStatus.UNKNOWN,
        papers);
  }

  private List<Address> addresses(Feed feed, LoadedRow loaded, LocalDate since) {
    String text = texts.text("address", loaded.row().address(), 1000);
    if (text == null) {
      return List.of();
    }
    AddressKind kind =
        feed == Feed.MIGRATION ? registered(loaded.registration()) : AddressKind.ACTUAL;
    return List.of(
        new Address(
            kind,
            text,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            feed == Feed.MIGRATION ? since : null,
            null));
  }

  private AddressKind registered(String written) {
    String text = written == null ? "" : written.strip().toUpperCase(Locale.ROOT);
    if (text.startsWith("ВРЕМ") || text.contains("ПРЕБ")) {
      return AddressKind.STAY;
    }
    if (!text.isEmpty() && !text.startsWith("ПОСТ") && !text.contains("ЖИТ")) {
      problems.found("reg_type", LoadProblem.FORMAT);
    }
    return AddressKind.REGISTRATION;
  }

  private List<ParentFacts> parents(Feed feed, FeedRow row) {
    List<ParentFacts> parents = new ArrayList<>();
    if (feed == Feed.BIRTH) {
      add(parents, ParentKind.MOTHER, names.inOneField("mother", row.parent()));
      add(parents, ParentKind.FATHER, names.inOneField("father", row.otherParent()));
    } else {
      PersonName name = names.inOneField("parent", row.parent());
      ParentKind kind = kindOf(name);
      if (name != null && kind == null) {
        problems.found("parent", LoadProblem.PARENT_UNKNOWN);
      }
      add(parents, kind, name);
    }
    return parents;
  }

  /** A school does not say which parent it is; a patronymic mostly does. */
  private static ParentKind kindOf(PersonName name) {
    if (name == null || name.patronymic() == null) {
      return null;
    }
    String patronymic = name.patronymic().toUpperCase(Locale.ROOT);
    if (patronymic.matches(".*(ВНА|ЧНА|[ -]К[ЫИ]З[ЫИ])")) {
      return ParentKind.MOTHER;
    }
    return patronymic.matches(".*(ИЧ|[ -][ОУ]ГЛ[ЫИУ]|[ -]УУЛУ)") ? ParentKind.FATHER : null;
  }

  private static void add(List<ParentFacts> parents, ParentKind kind, PersonName name) {
    if (kind != null && name != null) {
      parents.add(
          new ParentFacts(
              kind,
              name,
              null,
              kind == ParentKind.MOTHER ? Gender.FEMALE : Gender.MALE,
              null,
              List.of(),
              List.of()));
    }
  }
}
