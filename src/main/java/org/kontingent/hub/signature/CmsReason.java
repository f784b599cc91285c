package org.kontingent.hub.signature;

import java.util.Locale;

/** Why a CMS signature got its verdict; the name is the stable code. */
public enum CmsReason {
  OK(Verdict.VALID, "the signature is correct", "подпись верна"),

  CONTENT_ABSENT(
      Verdict.INDETERMINATE,
      "the signature over the attributes is correct, but the signed file is not at hand",
      "подпись под атрибутами верна, но самого подписанного файла нет"),
  CONTENT_NEEDED(
      Verdict.INDETERMINATE,
      "there are no signed attributes, so nothing can be checked without the signed file",
      "подписанных атрибутов нет, без самого файла ничего не проверить"),
  NO_CERTIFICATE(
      Verdict.INDETERMINATE,
      "the signer's certificate is neither enclosed nor known",
      "сертификат подписавшего не вложен и не известен"),
  UNSUPPORTED_KEY(
      Verdict.INDETERMINATE,
      "the signer's key cannot be used here: %s",
      "ключ подписавшего не поддерживается: %s"),
  UNSUPPORTED_ALGORITHM(
      Verdict.INDETERMINATE, "the algorithm %s is not supported", "алгоритм %s не поддерживается"),

  CONTENT_ALTERED(
      Verdict.INVALID,
      "the file is not the one that was signed: its digest differs",
      "файл не тот, что был подписан: хеш не совпадает"),
  SIGNATURE_WRONG(
      Verdict.INVALID,
      "the signature value is wrong: the attributes were altered or another key signed",
      "значение подписи неверно: атрибуты изменены либо подписано другим ключом"),
  ALGORITHM_MISMATCH(
      Verdict.INVALID,
      "the algorithms of digest, signature and key do not fit together",
      "алгоритмы хеша, подписи и ключа не подходят друг к другу"),
  ATTRIBUTES_WRONG(
      Verdict.INVALID,
      "the signed attributes break the standard: %s",
      "подписанные атрибуты нарушают стандарт: %s"),
  NO_SIGNER(Verdict.INVALID, "nobody signed", "нет ни одной подписи"),
  MALFORMED(Verdict.INVALID, "this is no CMS SignedData: %s", "это не CMS SignedData: %s");

  private final Verdict verdict;
  private final String english;
  private final String russian;

  CmsReason(Verdict verdict, String english, String russian) {
    this.verdict = verdict;
    this.english = english;
    this.russian = russian;
  }

  public Verdict verdict() {
    return verdict;
  }

  /** One sentence without a full stop, Russian for {@code ru}, English otherwise. */
  public String sentence(Locale locale, String detail) {
    String pattern = "ru".equals(locale.getLanguage()) ? russian : english;
    return pattern.replace("%s", detail);
  }
}
