package org.kontingent.hub.registry.matching.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.kontingent.hub.registry.Snils;
import org.kontingent.hub.registry.matching.Feed;
import org.kontingent.hub.registry.matching.FeedRow;
import org.kontingent.hub.registry.matching.FieldProblem;
import org.kontingent.hub.registry.matching.Repair;
import org.kontingent.hub.registry.matching.internal.Columns.Int;

/** Brings rows into normal form, value by value; what cannot be used is reported and left out. */
final class Intake {
  private static final Int[] INTS = Int.values();
  private static final List<String> MALE = List.of("М", "M", "МУЖ", "МУЖ.", "МУЖСКОЙ", "MALE", "1");
  private static final List<String> FEMALE =
      List.of("Ж", "F", "ЖЕН", "ЖЕН.", "ЖЕНСКИЙ", "FEMALE", "2");
  private static final Pattern TWO_INITIALS = Pattern.compile("\\p{L}\\.\\p{L}\\.?");
  private static final Pattern KIND_OF_PLACE = Pattern.compile("^(Г|С|П|ПГТ|ДЕР|Д|ПОС|ГОР)\\.? +");

  /** How a name's part is written, with what it comes down to. */
  private record Part(int word, int text, boolean latinLetters) {}

  private final Map<String, Part> parts = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Columns columns;
  private final NameWords words;
  private final Texts texts;
  private final DocumentCodes documents;
  private final long[] repairs;
  private final Consumer<FieldProblem> problems;

  Intake(
      Columns columns,
      NameWords words,
      Texts texts,
      long[] repairs,
      Consumer<FieldProblem> problems) {
    this.columns = columns;
    this.words = words;
    this.texts = texts;
    this.documents = new DocumentCodes(texts);
    this.repairs = repairs;
    this.problems = problems;
  }

  void take(Feed feed, FeedRow row) {
    int record = columns.add(feed, row.recordId());
    name(record, row);
    columns.set(Int.GENDER, record, gender(row));
    columns.set(Int.BIRTH, record, date(row, "birth_date", row.birthDate()));
    snils(record, row);
    document(record, row);
    columns.set(Int.ACT_NUMBER, record, texts.of(Writing.stripped(row.actNumber())));
    columns.set(Int.ACT_DATE, record, date(row, "act_date", row.actDate()));
    columns.set(Int.PLACE, record, place(row.birthPlace()));
    parent(record, row.parent(), Int.PARENT_SURNAME, feed == Feed.BIRTH ? 2 : 0);
    parent(record, row.otherParent(), Int.OTHER_SURNAME, feed == Feed.BIRTH ? 1 : 0);
    address(record, row.address());
    columns.set(Int.PHONE, record, phone(row.phone()));
  }

  private void name(int record, FeedRow row) {
    String surname = Writing.stripped(row.surname());
    String first = Writing.stripped(row.first());
    String patronymic = Writing.stripped(row.patronymic());
    if (first.isEmpty() && patronymic.isEmpty() && surname.indexOf(' ') > 0) {
      String[] parts = surname.split("\\s+", 3);
      surname = parts[0];
      first = parts[1];
      patronymic = parts.length > 2 ? parts[2] : "";
      repairs[Repair.NAME_IN_ONE_FIELD.ordinal()]++;
    } else if (patronymic.isEmpty() && first.indexOf(' ') > 0) {
      String[] parts = first.split("\\s+", 2);
      boolean ofFather = words.word(words.of(parts[1])).looksPatronymic;
      boolean phrase = NameParts.looksPatronymic(" " + words.word(words.of(first)).key);
      if (ofFather || phrase || Writing.isInitials(parts)) {
        first = parts[0];
        patronymic = parts[1];
        repairs[Repair.PATRONYMIC_IN_NAME.ordinal()]++;
      }
    } else if (patronymic.isEmpty() && TWO_INITIALS.matcher(first).matches()) {
      patronymic = first.substring(2, 3);
      first = first.substring(0, 1);
      repairs[Repair.PATRONYMIC_IN_NAME.ordinal()]++;
    }
    int surnameId = part(record, Int.SURNAME, surname);
    int nameId = part(record, Int.NAME, first);
    int patronymicId = part(record, Int.PATRONYMIC, patronymic);
    if (surnameId == 0 && nameId == 0) {
      problems.accept(new FieldProblem(row.recordId(), "surname", "no name at all"));
    }
    if (patronymicId != 0
        && nameId != 0
        && words.word(nameId).looksPatronymic
        && !words.word(patronymicId).looksPatronymic) {
      columns.set(Int.NAME, record, patronymicId);
      columns.set(Int.PATRONYMIC, record, nameId);
      int raw = columns.get(Int.RAW_NAME, record);
      columns.set(Int.RAW_NAME, record, columns.get(Int.RAW_PATRONYMIC, record));
      columns.set(Int.RAW_PATRONYMIC, record, raw);
      repairs[Repair.SWAPPED_PARTS.ordinal()]++;
    }
  }

  private int part(int record, Int column, String written) {
    Part part = parts.get(written);
    if (part == null) {
      int id = words.of(written);
      part = new Part(id, id == 0 ? 0 : texts.of(written), Writing.hasLatin(written));
      parts.put(written, part);
    }
    columns.set(column, record, part.word);
    if (part.word != 0) {
      columns.set(INTS[column.ordinal() + 3], record, part.text);
      if (words.word(part.word).latin) {
        repairs[Repair.TRANSLITERATED.ordinal()]++;
      } else if (part.latinLetters) {
        repairs[Repair.LOOKALIKE_LETTERS.ordinal()]++;
      }
    }
    return part.word;
  }

  private int gender(FeedRow row) {
    String text = Writing.stripped(row.gender()).toUpperCase(Locale.ROOT);
    if (text.isEmpty() || "-1".equals(text) || "UNDEFINED".equals(text)) {
      return 0;
    }
    if (MALE.contains(text)) {
      return 1;
    }
    if (FEMALE.contains(text)) {
      return 2;
    }
    problems.accept(new FieldProblem(row.recordId(), "sex", "not a sex"));
    return 0;
  }

  private int date(FeedRow row, String field, String written) {
    int date = DateCode.of(written);
    if (date < 0) {
      problems.accept(new FieldProblem(row.recordId(), field, "not a date"));
      return 0;
    }
    return date;
  }

  private void snils(int record, FeedRow row) {
    if (row.snils() == null || row.snils().isBlank()) {
      return;
    }
    String digits = Writing.digits(row.snils());
    if (digits.length() < 9 || digits.length() > 12 || Long.parseLong(digits) == 0) {
      problems.accept(new FieldProblem(row.recordId(), "snils", "not a SNILS"));
      return;
    }
    boolean valid = Snils.parse(digits).isPresent();
    if (!valid) {
      repairs[Repair.SNILS_DAMAGED.ordinal()]++;
      problems.accept(
          new FieldProblem(row.recordId(), "snils", "check digits do not fit, not used as a key"));
    }
    columns.snils(record, Long.parseLong(digits), !valid);
  }

  private void document(int record, FeedRow row) {
    int kind = documents.kind(row.documentType(), row.documentSeries(), row.documentNumber());
    int number = documents.number(kind, row.documentNumber());
    if (number == 0) {
      return;
    }
    columns.set(Int.DOC_TYPE, record, kind);
    columns.set(Int.DOC_NUMBER, record, number);
    columns.set(Int.DOC_SERIES, record, documents.series(kind, row.documentSeries()));
    columns.set(Int.DOC_DATE, record, date(row, "cert_date", row.documentDate()));
    if (documents.wasRepaired(kind, row.documentSeries())) {
      repairs[Repair.DOCUMENT_SERIES.ordinal()]++;
    }
  }

  private void parent(int record, String written, Int surname, int gender) {
    String text = Writing.stripped(written);
    if (text.isEmpty()) {
      return;
    }
    String[] parts = Writing.threeParts(text.replace('.', ' ').replace('\t', ' ').strip());
    int patronymic = parts.length > 2 ? words.of(parts[2]) : 0;
    int at = surname.ordinal();
    columns.set(surname, record, words.of(parts[0]));
    columns.set(INTS[at + 1], record, parts.length > 1 ? words.of(parts[1]) : 0);
    columns.set(INTS[at + 2], record, patronymic);
    columns.set(
        INTS[at + 3], record, gender != 0 ? gender : words.word(patronymic).genderOfPatronymic);
  }

  private int place(String written) {
    String text = Writing.stripped(written);
    if (text.isEmpty()) {
      return 0;
    }
    Integer known = places.get(text);
    if (known == null) {
      String key = text.toUpperCase(Locale.ROOT).replace('Ё', 'Е');
      known = texts.of(KIND_OF_PLACE.matcher(key).replaceFirst(""));
      places.put(text, known);
    }
    return known;
  }

  private void address(int record, String written) {
    String text = Writing.stripped(written);
    if (text.isEmpty()) {
      return;
    }
    AddressForm form = AddressForm.of(text);
    columns.set(Int.SETTLEMENT, record, texts.of(form.settlement()));
    columns.set(Int.STREET, record, texts.of(form.street()));
    columns.set(Int.HOUSE, record, texts.of(form.house()));
    columns.set(Int.FLAT, record, texts.of(form.flat()));
  }

  private int phone(String written) {
    String digits = Writing.digits(Writing.stripped(written));
    return digits.length() < 10 ? 0 : texts.of(digits.substring(digits.length() - 10));
  }
}
