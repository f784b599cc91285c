package org.kontingent.hub.registry.matching.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontingent.hub.registry.matching.Feed;

class NormalFormsTest {
  private final NameWords words = new NameWords();

  @ParameterizedTest
  @CsvSource({
    "Семёнов, СЕМЕНОВ",
    "Юpлoвakoв, юрловаков",
    "Белов  - Чернов, Белов-Чернов",
    "Бато Мунко, Бато-Мунко",
    "SHCHUKIN, Щукин",
    "YUSUPOVA, Юсупова",
  })
  void differentWritingsOfOneNameAreOneWord(String one, String other) {
    assertThat(words.of(one)).isEqualTo(words.of(other)).isNotZero();
  }

  @ParameterizedTest
  @CsvSource({"нет", "-", "''", "' '", "Отсутствует", "б/о"})
  void whatSaysThatThereIsNoneIsAbsent(String written) {
    assertThat(words.of(written)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "ИВАНОВА, ИВАНОВ",
    "КРАСНОВСКАЯ, КРАСНОВСК",
    "КРАСНОВСКИЙ, КРАСНОВСК",
    "ПУШКИНА-ЛУНИНА, ПУШКИН-ЛУНИН",
    "БЕЛЫХ, БЕЛЫХ"
  })
  void aSurnamesStemKnowsNoGender(String surname, String stem) {
    assertThat(NameParts.surnameStem(surname)).isEqualTo(stem);
  }

  @ParameterizedTest
  @CsvSource({
    "РАШИДОВНА, РАШИД КЫЗЫ",
    "РАШИД-ОГЛЫ, РАШИДОВИЧ",
    "СЕРГЕЕВНА, СЕРГЕЕВИЧ",
    "ИГОРЕВИЧ, ИГОРЕВНА",
    "МИРЗО УУЛУ, МИРЗО УГЛИ"
  })
  void patronymicsOfOneFatherHaveOneRoot(String one, String other) {
    assertThat(NameParts.patronymicRoot(one)).isEqualTo(NameParts.patronymicRoot(other));
  }

  @ParameterizedTest
  @CsvSource({
    "2012-02-05, 20120205",
    "05.02.2012, 20120205",
    "5.2.2012, 20120205",
    "2012-02, 20120200",
    "02.2012, 20120200",
    "2012, 20120000",
    "'', 0",
    "31.02.2012, -1",
    "tomorrow, -1",
    "2012-13-01, -1",
    "1812-01-01, -1"
  })
  void datesAreReadAsPreciseAsTheyAre(String written, int code) {
    assertThat(DateCode.of(written)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "II-АЖ, iiаж",
    "II-АЖ, 2-АЖ",
    "II-АЖ, 11-AЖ",
    "II-АЖ, П АЖ",
    "III-АЖ, Ш-АЖ",
    "I-АЖ, l-АЖ",
    "I-АЖ, І - АЖ",
    "IV-МЮ, 4-МЮ"
  })
  void misprintedSeriesOfCertificatesAreRepaired(String right, String written) {
    DocumentCodes codes = new DocumentCodes(new Texts());
    int kind = DocumentCodes.CERTIFICATE;
    assertThat(codes.series(kind, written)).isEqualTo(codes.series(kind, right));
  }

  @ParameterizedTest
  @CsvSource({
    "'Заозерская обл., г. Верхний Бор, ул. Новая, д. 7, кв. 5', 'ВЕРХНИЙ,НОВАЯ,7,5'",
    "'с. Ключи, ул.Пушкина 1-72', 'КЛЮЧИ,ПУШКИНА,1,72'",
    "'ул. Школьная, 5', ',ШКОЛЬНАЯ,5,'",
    "'Ключи Тобольская 108а', 'КЛЮЧИ,ТОБОЛЬСКАЯ,108А,'"
  })
  void addressesAreTakenApart(String written, String parts) {
    AddressForm form = AddressForm.of(written);
    assertThat(String.join(",", form.settlement(), form.street(), form.house(), form.flat()))
        .isEqualTo(parts);
  }

  @ParameterizedTest
  @CsvSource({
    "кот, кот, 0",
    "кот, кит, 1",
    "кот, кто, 1",
    "кот, ток, 2",
    "кот, скот, 1",
    "кот, корова, 3"
  })
  void editsAreCountedUpToTheBound(String one, String other, int edits) {
    assertThat(Distance.between(one, other, 2)).isEqualTo(edits);
    assertThat(Distance.between(other, one, 2)).isEqualTo(edits);
    assertThat(Distance.isAtMostOne(one, other)).isEqualTo(edits <= 1);
    assertThat(Distance.isAtMostOne(other, one)).isEqualTo(edits <= 1);
  }

  @Test
  void aBoundAndAGlanceAtTheLettersRefuseNoWordsThatAreSoClose() {
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      String one = word(random);
      String other = i % 2 == 0 ? word(random) : one.substring(1) + word(random).charAt(0);
      int edits = Distance.between(one, other, 3);
      int all = Distance.between(one, other, 20);
      for (int bound = 1; bound <= 4; bound++) {
        assertThat(Distance.between(one, other, bound)).isEqualTo(Math.min(all, bound + 1));
      }
      int letters = Distance.letters(one);
      for (int bound = 0; bound <= 3; bound++) {
        if (!Distance.mayBeWithin(bound, letters, Distance.letters(other))) {
          assertThat(edits).as("%s, %s", one, other).isGreaterThan(bound);
          refused++;
        }
      }
    }
    assertThat(refused).as("worth the glance").isGreaterThan(20_000);
  }

  private static String word(Random random) {
    String letters = "АБВЕИЙКЛМНОПРСТУЯ-";
    StringBuilder word = new StringBuilder();
    for (int length = 2 + random.nextInt(8); length > 0; length--) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "20120205, 20120205, 1",
    "20120205, 20120206, 2",
    "20120205, 20120305, 3",
    "20120205, 20120502, 4",
    "20120205, 20110205, 5",
    "20120205, 20120101, 6",
    "20120205, 20120200, 6",
    "20120205, 20090711, 7",
    "20120205, 0, 0"
  })
  void birthDatesDifferInKnownWays(int one, int other, int level) {
    assertThat(Comparison.birth(one, other)).isEqualTo(level);
    assertThat(Comparison.birth(other, one)).isEqualTo(level);
  }

  @Test
  void ofTwoNamesInUseNoneIsTheOthersMisprint() {
    Columns columns = new Columns();
    for (int i = 0; i < 20; i++) {
      int record = columns.add(Feed.SCHOOL, "S" + i);
      columns.set(Columns.Int.NAME, record, words.of(i % 2 == 0 ? "Алина" : "Арина"));
    }
    int misprint = columns.add(Feed.SCHOOL, "M");
    columns.set(Columns.Int.NAME, misprint, words.of("Алпна"));
    Texts texts = new Texts();
    Frequencies counted = new Frequencies(columns, words, texts);
    WordLevels levels =
        new WordLevels(
            words, new LearnedNames(columns, words, new Blocks(columns, words, texts), counted));
    assertThat(levels.name(words.of("Алина"), words.of("Арина"))).isEqualTo(6);
    assertThat(levels.name(words.of("Алина"), words.of("Алпна"))).isEqualTo(3);
  }
}
