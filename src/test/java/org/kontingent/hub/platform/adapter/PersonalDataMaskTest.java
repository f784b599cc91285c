package org.kontingent.hub.platform.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataMaskTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "112-233-445 95",
        "112-233-445-95",
        "11223344595",
        "II-АН 000123",
        "IV-МЮ № 123456",
        "61 04 123456",
        "6104123456",
        "Тестова Анна",
        "Тестова-Пробная Анна Ивановна",
        "ТЕСТОВА АННА ИВАНОВНА",
        "anna@example.org",
        "+7 (900) 123-45-67"
      })
  void whatLooksPersonalIsHidden(String personal) {
    assertThat(PersonalDataMask.mask("value " + personal + " refused"))
        .isEqualTo("value *** refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "message 7c0e2d6c-6d5e-11ee-8c99-0242ac120002 sent",
        "digest 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "port 8443, 2026-01-15T09:00:00Z, 42 ms",
        "NOT_THE_EXCHANGE (message 11111111-1111-1111-1111-111111111111)",
        "Обмен с СМЭВ начат"
      })
  void idsCodesAndOrdinaryWordsPass(String harmless) {
    assertThat(PersonalDataMask.mask(harmless)).isEqualTo(harmless);
  }

  @Test
  void aLongHostileTextIsMaskedQuickly() {
    String hostile = "Аа ".repeat(50_000) + "1".repeat(50_000);
    long before = System.nanoTime();
    PersonalDataMask.mask(hostile);
    assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
  }
}
