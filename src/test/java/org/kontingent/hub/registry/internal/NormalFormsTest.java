package org.kontingent.hub.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.registry.Children.certificate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontingent.hub.registry.DocumentStatus;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.IdentityDocument;

/** Normal forms of names and documents (registry.md 2.2, 2.3; departments.md 8, 9). */
class NormalFormsTest {
  @ParameterizedTest
  @CsvSource({
    "Алёна,АЛЕНА",
    "  анна   мария ,АННА МАРИЯ",
    "Петров – Водкин,ПЕТРОВ-ВОДКИН",
    "О’Нил,О'НИЛ",
    "Ивaнoв,ИВАНОВ",
    "Smith,SMITH",
    "Мария Smith,МАРИЯ SMITH",
    "Йод,ЙОД",
  })
  void namesAreComparedByTheirNormalForm(String written, String key) {
    assertThat(NameForm.key(written)).isEqualTo(key);
  }

  @Test
  void composedAndDecomposedLettersAreTheSame() {
    assertThat(NameForm.key("Але\u0308на")).isEqualTo("АЛЕНА");
    assertThat(NameForm.key("Андреи\u0306")).isEqualTo(NameForm.key("Андрей"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"нет", " НЕТ ", "-", "—", "Отсутствует"})
  void textThatSaysThereIsNoPatronymicIsUnderstood(String text) {
    assertThat(NameForm.saysAbsent(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "II-АН,II-АН",
    "ІІ-АН,II-АН",
    "II-AH,II-АН",
    "II–АН,II-АН",
    "II АН,II-АН",
    "IIАН,II-АН",
    "ii-ан,II-АН",
    "П-АН,II-АН",
    "Ш-АН,III-АН",
    "1У-МЮ,IV-МЮ",
    "ХХ-МЮ,XX-МЮ",
  })
  void misprintedSeriesAreRepaired(String written, String repaired) {
    assertThat(DocumentForm.repaired(certificate(written, "000123")).series()).isEqualTo(repaired);
  }

  @ParameterizedTest
  @ValueSource(strings = {"IIII-АН", "VX-АН", "-АН", "ZZ", "II-А1"})
  void whatCannotBeRepairedStaysAsWritten(String written) {
    assertThat(DocumentForm.repaired(certificate(written, "000123")).series()).isEqualTo(written);
    assertThat(DocumentForm.isCertificateSeries(written)).isFalse();
  }

  @Test
  void aCertificateWithoutItsSeriesIsNoKey() {
    assertThat(StrongKey.identifies(certificate(null, "000123"))).isFalse();
  }

  @Test
  void documentsOfUnnamedKindsDifferByTheirName() {
    assertThat(DocumentForm.key(other("Справка"))).isNotEqualTo(DocumentForm.key(other("Билет")));
  }

  private static IdentityDocument other(String name) {
    return new IdentityDocument(
        DocumentType.OTHER, null, "1", null, null, null, null, null, name, DocumentStatus.UNKNOWN);
  }
}
