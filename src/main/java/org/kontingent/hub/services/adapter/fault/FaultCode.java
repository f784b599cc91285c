package org.kontingent.hub.services.adapter.fault;

import java.util.Arrays;
import java.util.Optional;

/**
 * The stable codes of registry.md 9.4 that the services give today: whose fault it is, when to try
 * again, and what to tell a person in Russian and English. Texts never hold values.
 */
public enum FaultCode {
  AUTH_FAILED(
      true,
      "Мнемоника в заголовке не соответствует сертификату системы.",
      "The mnemonic in the header is not that of the certificate."),
  CALLER_UNKNOWN(
      true,
      "Сертификат не принадлежит ни одной зарегистрированной системе.",
      "The certificate is of no registered system."),
  ACCESS_DENIED(
      true,
      "У системы нет права на эту операцию или на запрошенную часть данных.",
      "The system has no right to this operation or to a part asked for."),
  CONSENT_REQUIRED(
      true,
      "Нет действующего согласия на обработку данных.",
      "There is no valid consent to the processing."),
  GROUND_MISSING(
      true,
      "Не указано основание для запроса в источник.",
      "No ground is given for asking a source."),
  PURPOSE_MISMATCH(
      true,
      "Цель не указана или не подходит к операции.",
      "No purpose is named, or one that does not fit the operation."),
  VALIDATION_FAILED(
      true,
      "Запрос не прошёл проверку, все замечания перечислены.",
      "The request did not pass validation, all issues are listed."),
  UNKNOWN_ELEMENT(
      true,
      "В запросе есть элементы вне перечня данных.",
      "The request holds elements outside the catalogue."),
  NOT_FOUND(true, "Не найдено.", "Not found."),
  AMBIGUOUS(true, "Подходит несколько записей.", "Several records fit."),
  FORBIDDEN_OWNER(
      true, "Запись принадлежит другой системе.", "The record belongs to another system."),
  VERSION_CONFLICT(
      true,
      "Запись изменилась после чтения: прочитайте её снова.",
      "The record has changed since it was read: read it again."),
  REQUEST_ID_REUSED(
      true,
      "Этот clientRequestId уже использован для другого запроса.",
      "This clientRequestId was used for another request."),
  TOO_LARGE(true, "Запрос слишком велик: разделите его.", "The request is too large: split it."),
  CLOCK_SKEW(
      true,
      "Время отправки расходится с часами сервиса более чем на 5 минут.",
      "The time of sending differs from the service's clock by more than 5 minutes."),
  IN_PROGRESS(
      false, 2, "Такой же запрос ещё выполняется.", "The same request is still being worked on."),
  TEMPORARY(false, 30, "Сервис временно недоступен.", "The service is temporarily unavailable."),
  INTERNAL(
      false,
      60,
      "Внутренняя ошибка. Сообщите номер запроса оператору.",
      "Internal error. Tell the operator the request id.");

  private final boolean client;
  private final Integer retryAfterSeconds;
  private final String russian;
  private final String english;

  FaultCode(boolean client, String russian, String english) {
    this(client, null, russian, english);
  }

  FaultCode(boolean client, Integer retryAfterSeconds, String russian, String english) {
    this.client = client;
    this.retryAfterSeconds = retryAfterSeconds;
    this.russian = russian;
    this.english = english;
  }

  /** True if the caller has to change something: SOAP Client (1.1) or Sender (1.2). */
  public boolean isClient() {
    return client;
  }

  /** When the same call may be made again, or null if repeating it as it is makes no sense. */
  public Integer retryAfterSeconds() {
    return retryAfterSeconds;
  }

  public String russian() {
    return russian;
  }

  public String english() {
    return english;
  }

  /** The code of this name, if the services know it. */
  public static Optional<FaultCode> named(String code) {
    return Arrays.stream(values()).filter(value -> value.name().equals(code)).findFirst();
  }
}
