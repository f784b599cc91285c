package org.kontingent.hub.signature;

import java.util.Locale;

/**
 * Why a signature got its verdict. The name is the stable code; {@code %s} in a sentence stands for
 * the finding's detail.
 */
public enum Reason {
  /** VALID. */
  OK("the signature is correct", "подпись верна"),

  // INDETERMINATE: nothing wrong was found, but there is nothing to judge with.
  NO_KEY(
      "the digests match, but the signature names no certificate or token to check it with",
      "хеши совпадают, но в подписи нет сертификата или токена, которым её можно проверить"),
  UNSUPPORTED_PARAMETER_SET(
      "the key uses an unsupported parameter set %s",
      "ключ использует неподдерживаемый набор параметров %s"),
  UNREADABLE_CERTIFICATE(
      "no certificate in the signature can be read", "сертификат в подписи не читается"),

  // INVALID: the content or the signature was altered.
  CONTENT_ALTERED(
      "the content of the signed element was altered after signing (element %s)",
      "содержимое подписанного элемента изменено после подписания (элемент %s)"),
  CONTENT_AND_SIGNED_INFO_ALTERED(
      "both the content of the signed element and SignedInfo were altered after signing (element"
          + " %s)",
      "изменены и содержимое подписанного элемента, и SignedInfo (элемент %s)"),
  SIGNED_INFO_ALTERED(
      "the digests match, but SignedInfo was altered after signing (often by reformatting) or"
          + " another key signed it",
      "хеши совпадают, но SignedInfo изменён после подписания (часто переформатирован) либо"
          + " подписано другим ключом"),
  KEY_DOES_NOT_FIT(
      "no certificate in the signature has a key of the family SignatureMethod names (%s)",
      "ни один сертификат подписи не подходит к методу подписи (%s)"),
  MALFORMED_SIGNATURE_VALUE(
      "the signature value is not s and r of the algorithm's length and range",
      "значение подписи не является парой s и r нужной длины и диапазона"),
  MALFORMED_SIGNATURE(
      "the structure of ds:Signature is not what the standard demands (%s)",
      "структура ds:Signature не соответствует стандарту (%s)"),

  // INVALID: the policy does not admit it, whatever the digests say.
  ALGORITHM_REFUSED("the algorithm %s is not admitted", "алгоритм %s не допускается"),
  UNKNOWN_TRANSFORM("the transform %s is not admitted", "преобразование %s не допускается"),
  UNEXPECTED_TRANSFORMS(
      "the transforms are not those the exchange admits at this place (%s)",
      "преобразования не те, что допускает СМЭВ в этом месте (%s)"),
  XPATH_REFUSED(
      "the XPath expression is outside the admitted subset",
      "выражение XPath выходит за допустимое подмножество"),
  REFERENCE_COUNT(
      "exactly one Reference is admitted at this place, there are %s",
      "в этом месте допускается ровно одна ссылка Reference, а их %s"),
  REFERENCE_NOT_FOUND(
      "the element named by the Reference is not in the document",
      "элемента, на который указывает Reference, нет в документе"),
  REFERENCE_REFUSED(
      "only references into the same document are admitted",
      "допускаются только ссылки внутрь того же документа"),
  WRONG_TARGET(
      "the Reference does not name the element this operation must sign (%s)",
      "Reference указывает не на тот элемент, который должна подписывать операция (%s)"),
  TARGET_MISSING(
      "the element this operation must sign (%s) is missing, doubled or has no Id",
      "элемент, который должна подписывать операция (%s), отсутствует, повторён или без Id"),
  WRONG_PLACE(
      "a signature holder (%s) stands where the contract has none",
      "элемент-держатель подписи (%s) стоит там, где контракт его не предусматривает"),
  SEVERAL_IN_HOLDER(
      "the holder contains more than one signature", "в держателе подписи больше одной подписи"),
  DUPLICATE_ID("two elements carry the same Id", "два элемента несут одинаковый Id"),
  SEVERAL_BODY_CHILDREN(
      "the SOAP Body holds more than one element", "в SOAP Body больше одного элемента"),
  MALFORMED_ENVELOPE(
      "the SOAP envelope is not one Header at most and one Body",
      "конверт SOAP не состоит из не более чем одного Header и одного Body"),
  TRANSFORM_FAILED(
      "the signed element cannot be transformed (%s)",
      "подписанный элемент не поддаётся преобразованию (%s)"),
  TOO_MUCH_WORK(
      "the document demands more checking work than its size justifies",
      "документ требует больше работы по проверке, чем оправдано его размером");

  private final String english;
  private final String russian;

  Reason(String english, String russian) {
    this.english = english;
    this.russian = russian;
  }

  /** One sentence without a full stop, Russian for {@code ru}, English otherwise. */
  public String sentence(Locale locale, String detail) {
    String pattern = "ru".equals(locale.getLanguage()) ? russian : english;
    return pattern.replace("%s", detail);
  }
}
