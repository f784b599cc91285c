package org.kontingent.hub.registry.load.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontingent.hub.registry.school.EducationLevel;

class ClassLabelTest {
  @ParameterizedTest
  @CsvSource({
    "6Б, 6, Б",
    "6б, 6, Б",
    "10А, 10, А",
    "10 A, 10, А",
    "6-В, 6, В",
    "6 «Б», 6, Б",
    "'7 \"г\"', 7, Г",
    "11, 11,",
    "11 класс, 11,",
    "9В кл., 9, В",
    "5МАТ1, 5, МАТ1",
    "12, 12,"
  })
  void howeverASchoolWritesItItIsOneClass(String written, int parallel, String letter) {
    assertThat(ClassLabel.parse(written)).contains(new ClassLabel(parallel, letter));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0А",
        "13А",
        "101",
        "1-4",
        "10-11",
        "А",
        "VI Б",
        "подг. группа",
        "6Б, 7А",
        "-",
        "6А6Б7АБВГДЕЖ"
      })
  void whatMayMeanAnotherClassIsNone(String written) {
    assertThat(ClassLabel.parse(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, PRIMARY", "4, PRIMARY", "5, BASIC", "9, BASIC", "10, SECONDARY", "12, SECONDARY"})
  void theParallelSaysTheLevel(int parallel, EducationLevel level) {
    assertThat(new ClassLabel(parallel, null).level()).isEqualTo(level);
  }

  @Test
  void aLetterIsWrittenInOneWayWhereverItComesFrom() {
    assertThat(ClassLabel.letter(" b ")).isEqualTo("В");
    assertThat(ClassLabel.letter("")).isNull();
    assertThat(ClassLabel.letter(null)).isNull();
  }
}
