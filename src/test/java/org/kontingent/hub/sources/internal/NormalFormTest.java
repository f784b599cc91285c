package org.kontingent.hub.sources.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalFormTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Алёна|АЛЕНА",
        "Алёна|Але\u0308на",
        "Иванов – Петров|Иванов-Петров",
        "Иванов\u2212Петров|иванов-петров",
        "О\u2019Нил|О'нил",
        "Мехти\u00A0 оглы|МЕХТИ ОГЛЫ",
        "Сoколов|Соколов",
        "Xромов|Хромов",
        "IV-MЮ|IV-МЮ"
      })
  void sameNameByAnotherHandHasTheSameForm(String one, String other) {
    assertThat(NormalForm.same(one, other)).isTrue();
  }

  @Test
  void whollyLatinWordsAreNotConverted() {
    assertThat(NormalForm.of("Tom Tomov")).isEqualTo("TOM TOMOV");
    assertThat(NormalForm.same("ТОМ", "TOM")).isFalse();
  }

  @Test
  void differentNamesStayDifferent() {
    assertThat(NormalForm.same("Иван", "Иванна")).isFalse();
    assertThat(NormalForm.same("Иванов Петров", "Иванов-Петров")).isFalse();
    assertThat(NormalForm.same("Мария", "Марья")).isFalse();
  }

  @Test
  void nothingIsEmpty() {
    assertThat(NormalForm.of(null)).isEmpty();
    assertThat(NormalForm.of(" \u00A0 ")).isEmpty();
  }
}
