package org.kontingent.hub.services.adapter.fault;

import java.util.Arrays;

/**
 * What an issue's code means, for a person. Codes without a text of their own get a general one.
 */
public enum IssueText {
  NOT_XML("Сообщение не является правильным XML.", "The message is not well-formed XML."),
  NOT_SOAP("Сообщение не является конвертом SOAP.", "The message is not a SOAP envelope."),
  NOT_UTF8("Сообщение должно быть в UTF-8.", "The message must be in UTF-8."),
  BAD_CONTENT_TYPE(
      "Тип содержимого должен быть text/xml или application/soap+xml.",
      "The content type must be text/xml or application/soap+xml."),
  DTD_FORBIDDEN("DTD и сущности запрещены.", "DTD and entities are forbidden."),
  TOO_DEEP("Вложенность больше допустимой.", "Elements are nested too deeply."),
  TOO_MANY_ATTRIBUTES("Слишком много атрибутов у элемента.", "An element has too many attributes."),
  CONTROL_CHARACTER("Управляющие символы запрещены.", "Control characters are forbidden."),
  UNKNOWN_ELEMENT("Элемента нет в перечне данных.", "The element is not in the catalogue."),
  UNKNOWN_ATTRIBUTE("Атрибута нет в контракте.", "The attribute is not in the contract."),
  UNKNOWN_OPERATION("Такой операции нет.", "There is no such operation."),
  MISPLACED_ELEMENT(
      "Элемент стоит не на своём месте или повторён.", "The element is out of place or repeated."),
  REQUIRED("Обязательное значение отсутствует.", "A required value is missing."),
  FORMAT("Значение не соответствует формату.", "The value does not have the required form."),
  TOO_LONG("Значение длиннее допустимого.", "The value is too long."),
  CODE_UNKNOWN("Кода нет в справочнике.", "The code is not in the dictionary."),
  TEXT_FORBIDDEN("Здесь не может быть текста.", "No text may stand here."),
  BAD_SNILS("Контрольное число СНИЛС неверно.", "The check digits of the SNILS are wrong."),
  CONTRADICTORY("Значения противоречат друг другу.", "The values contradict each other."),
  OUT_OF_RANGE("Значение вне допустимых пределов.", "The value is out of range."),
  ACT_ANNULLED("Запись акта аннулирована.", "The act is annulled."),
  STILL_BIRTH("Акт о мертворождении.", "The act records a still birth."),
  W_NAME_02("Отчество записано как отсутствующее.", "The patronymic was taken as absent by law."),
  W_SNILS_01("Для этого СНИЛС контрольное число не определено.", "This SNILS has no check digits."),
  W_DOCUMENT_01(
      "В серии исправлены буквы другого алфавита.", "Letters of the series were corrected."),
  W_DOCUMENT_02("Не указан ни один документ.", "No document is given."),
  W_DATE_01("Дата рождения неполная.", "The birth date is imprecise."),
  OTHER("Значение не принято.", "The value is not accepted.");

  private final String russian;
  private final String english;

  IssueText(String russian, String english) {
    this.russian = russian;
    this.english = english;
  }

  public String russian() {
    return russian;
  }

  public String english() {
    return english;
  }

  public static IssueText of(String code) {
    String name = code.replace('-', '_');
    return Arrays.stream(values()).filter(t -> t.name().equals(name)).findFirst().orElse(OTHER);
  }
}
