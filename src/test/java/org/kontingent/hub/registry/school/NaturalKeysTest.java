package org.kontingent.hub.registry.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Natural keys of organisations (registry.md 2). */
class NaturalKeysTest {
  @Test
  void publicSamplesAreValid() {
    assertThat(Inn.isValid("7707083893")).isTrue();
    assertThat(Ogrn.isValid("1027700132195")).isTrue();
    assertThat(Kpp.isValid("773601001")).isTrue();
    assertThat(Kpp.isValid("7736AZ001")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1027700132196", "102770013219", "10277001321950", "102770013219X", ""})
  void aWrongOgrnIsRefused(String digits) {
    assertThat(Ogrn.isValid(digits)).isFalse();
    assertThatThrownBy(() -> new Ogrn(digits)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7707083894", "770708389", "500100732259", "77070838O3", ""})
  void aWrongInnAndThatOfAPersonAreRefused(String digits) {
    assertThat(Inn.isValid(digits)).isFalse();
    assertThatThrownBy(() -> new Inn(digits)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"77360100", "7736az001", "7736010011", "773А01001"})
  void aWrongKppIsRefused(String text) {
    assertThat(Kpp.isValid(text)).isFalse();
  }

  @Test
  void everyDigitOfAnInnCounts() {
    for (int place = 0; place < 10; place++) {
      char[] digits = "7707083893".toCharArray();
      digits[place] = (char) ('0' + (digits[place] - '0' + 1) % 10);
      assertThat(Inn.isValid(new String(digits))).as("digit %d", place).isFalse();
    }
  }

  @Test
  void aLicenceCoversItsLevelsWhileItIsValid() {
    Licence licence =
        new Licence(
            "1",
            java.time.LocalDate.of(2020, 1, 1),
            java.time.LocalDate.of(2025, 1, 1),
            java.util.List.of(EducationLevel.BASIC));
    assertThat(licence.covers(EducationLevel.BASIC, java.time.LocalDate.of(2025, 1, 1))).isTrue();
    assertThat(licence.covers(EducationLevel.BASIC, java.time.LocalDate.of(2025, 1, 2))).isFalse();
    assertThat(licence.covers(EducationLevel.BASIC, java.time.LocalDate.of(2019, 12, 31)))
        .isFalse();
    assertThat(licence.covers(EducationLevel.SECONDARY, java.time.LocalDate.of(2021, 1, 1)))
        .isFalse();
  }
}
