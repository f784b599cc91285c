package org.kontingent.hub.smev.v3;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every fault the exchange raises (smev3.md 9): the element of its detail, what it carries, which
 * operations raise it, the Russian text and what the caller can do.
 */
public enum FaultKind {
  /** Signature missing, at the wrong place or broken; certificate unknown or out of date. */
  SIGNATURE_VERIFICATION_FAULT(
      "SignatureVerificationFault",
      Shape.TYPED,
      List.of("SignatureVerificationFault"),
      100,
      "Ошибка проверки ЭП-ОВ.",
      Advice.GIVE_UP),
  /** The certificate belongs to no registered system. */
  SENDER_IS_NOT_REGISTERED(
      "SenderIsNotRegistered",
      Shape.VOID,
      List.of(),
      101,
      "Информационная система не зарегистрирована в СМЭВ.",
      Advice.GIVE_UP),
  /** Envelope or business XML breaks its schema. */
  INVALID_CONTENT(
      "InvalidContent",
      Shape.TYPED,
      List.of(),
      403,
      "Нарушен формат бизнес-конверта.",
      Advice.GIVE_UP),
  /** The exchange itself failed; try again without limit. */
  SMEV_FAILURE("SMEVFailure", Shape.VOID, List.of(), 700, "Внутренняя ошибка СМЭВ.", Advice.RETRY),
  /** The root element is not registered, or is sent by the wrong operation. */
  BUSINESS_DATA_TYPE_IS_NOT_SUPPORTED(
      "BusinessDataTypeIsNotSupported",
      Shape.TYPED,
      List.of("RootElementLocalName", "RootElementNamespaceURI"),
      400,
      "Неподдерживаемый тип запроса.",
      Advice.GIVE_UP),
  /** No right in the access matrix. */
  ACCESS_DENIED("AccessDenied", Shape.VOID, List.of(), 200, "Доступ запрещён", Advice.GIVE_UP),
  /** No right for this person (later 1.3). */
  PERSONAL_ACCESS_DENIED(
      "PersonalAccessDenied", Shape.BASE, List.of(), 201, "Доступ запрещён", Advice.GIVE_UP),
  /** No receiver, or several; To cannot be resolved. */
  RECIPIENT_IS_NOT_FOUND(
      "RecipientIsNotFound", Shape.VOID, List.of(), 500, "Получатель не найден.", Advice.GIVE_UP),
  /** The receiver's queue is full; keep trying. */
  DESTINATION_OVERFLOW(
      "DestinationOverflow",
      Shape.TYPED,
      List.of("MessageBrokerAddress", "DestinationName"),
      600,
      "Очередь, в которую должно быть отправлено сообщение, переполнена.",
      Advice.RETRY),
  /** The MessageID is known: after a broken connection this means success. */
  MESSAGE_IS_ALREADY_SENT(
      "MessageIsAlreadySent",
      Shape.VOID,
      List.of(),
      301,
      "Сообщение с идентификатором %s было послано ранее.",
      Advice.ALREADY_DONE),
  /** The MessageID is not a time-based UUID. */
  INVALID_MESSAGE_ID_FORMAT(
      "InvalidMessageIdFormat",
      Shape.VOID,
      List.of(),
      300,
      "Недопустимый формат идентификатора сообщения. См. RFC-4122.",
      Advice.GIVE_UP),
  /** The moment inside the MessageID is too far from now. */
  STALE_MESSAGE_ID(
      "StaleMessageId",
      Shape.VOID,
      List.of(),
      302,
      "Timestamp идентификатора сообщения слишком давний.",
      Advice.GIVE_UP),
  /** EOL has passed. */
  END_OF_LIFE_REACHED(
      "EndOfLifeReached",
      Shape.BASE_SINCE_1_3,
      List.of(),
      303,
      "Срок жизни сообщения истёк.",
      Advice.GIVE_UP),
  /** The transaction code is not acceptable. */
  TRANSACTION_CODE_INVALID(
      "TransactionCodeInvalid",
      Shape.BASE,
      List.of(),
      304,
      "Недопустимый код транзакции.",
      Advice.GIVE_UP),
  /** Attachment headers and contents do not pair up. */
  ATTACHMENT_CONTENT_MISCOORDINATION(
      "AttachmentContentMiscoordination",
      Shape.VOID,
      List.of(),
      404,
      "Заголовки вложений не соответствуют содержимому вложений.",
      Advice.GIVE_UP),
  /** The attachments are too big, in octets. */
  ATTACHMENT_SIZE_LIMIT_EXCEEDED(
      "AttachmentSizeLimitExceeded",
      Shape.TYPED,
      List.of("PermittedTotalAttachmentSize", "RealTotalAttachmentSize"),
      405,
      "Превышен допустимый размер вложений.",
      Advice.GIVE_UP),
  /** No room in the file store, in octets; Ack of earlier messages frees it. */
  QUOTE_LIMIT_EXCEEDED(
      "QuoteLimitExceeded",
      Shape.TYPED,
      List.of("RemainedTotalQuoteSize", "RealTotalAttachmentSize"),
      406,
      "Превышена квота файлового хранилища.",
      Advice.RETRY),
  /** The response's root is registered as a request. */
  INCORRECT_RESPONSE_CONTENT_TYPE(
      "IncorrectResponseContentType",
      Shape.VOID,
      List.of(),
      407,
      "Тип содержимого ответа не соответствует виду сведений.",
      Advice.GIVE_UP),
  /** The selector names an unregistered kind of data, or one the caller does not serve. */
  UNKNOWN_MESSAGE_TYPE(
      "UnknownMessageType",
      Shape.VOID,
      List.of(),
      408,
      "Неизвестный тип сообщения.",
      Advice.GIVE_UP),
  /** No unconfirmed message with this id: confirmed before, or too late. */
  TARGET_MESSAGE_IS_NOT_FOUND(
      "TargetMessageIsNotFound",
      Shape.VOID,
      List.of(),
      501,
      "Сообщение %s не найдено среди неподтверждённых.",
      Advice.ALREADY_DONE),
  /** Raised by nothing today. */
  REQUEST_IS_NOT_FOUND(
      "RequestIsNotFound", Shape.VOID, List.of(), 502, "Запрос не найден.", Advice.GIVE_UP);

  /** What the caller should do about a fault. */
  public enum Advice {
    /** The same octets may succeed later. */
    RETRY,
    /** What was asked has been done before: count it as success. */
    ALREADY_DONE,
    /** The same octets will never succeed. */
    GIVE_UP
  }

  /** How the schema types the element. */
  public enum Shape {
    /** Void: the old core writes a SmevFault under xsi:type, the new core nothing. */
    VOID,
    /** Void up to 1.2, SmevFault in (later) 1.3. */
    BASE_SINCE_1_3,
    /** SmevFault itself: Code and Description. */
    BASE,
    /** A type of its own, named as the element, derived from SmevFault. */
    TYPED
  }

  private final String element;
  private final Shape shape;
  private final List<String> fields;
  private final int smevNumber;
  private final String text;
  private final Advice advice;

  FaultKind(
      String element,
      Shape shape,
      List<String> fields,
      int smevNumber,
      String text,
      Advice advice) {
    this.element = element;
    this.shape = shape;
    this.fields = fields;
    this.smevNumber = smevNumber;
    this.text = text;
    this.advice = advice;
  }

  /** Local name of the detail element, namespace F. */
  public String element() {
    return element;
  }

  public Shape shape() {
    return shape;
  }

  /** Extra children (namespace F) in order, after Code and Description. */
  public List<String> fields() {
    return fields;
  }

  /** The n of {@code SMEV-n} in descriptions; those the field has not shown are our choice. */
  public int smevNumber() {
    return smevNumber;
  }

  /** The Russian faultstring; {@code messageId} fills its place where the text has one. */
  public String text(String messageId) {
    return text.replace("%s", messageId);
  }

  public Advice advice() {
    return advice;
  }

  /** Which operations may raise it. */
  public Set<Operation> raisedBy() {
    Set<Operation> sends = EnumSet.of(Operation.SEND_REQUEST, Operation.SEND_RESPONSE);
    return switch (this) {
      case SIGNATURE_VERIFICATION_FAULT, SENDER_IS_NOT_REGISTERED, INVALID_CONTENT, SMEV_FAILURE ->
          EnumSet.allOf(Operation.class);
      case PERSONAL_ACCESS_DENIED, END_OF_LIFE_REACHED, TRANSACTION_CODE_INVALID ->
          EnumSet.of(Operation.SEND_REQUEST);
      case INCORRECT_RESPONSE_CONTENT_TYPE -> EnumSet.of(Operation.SEND_RESPONSE);
      case UNKNOWN_MESSAGE_TYPE ->
          EnumSet.of(Operation.GET_REQUEST, Operation.GET_RESPONSE, Operation.GET_STATUS);
      case TARGET_MESSAGE_IS_NOT_FOUND -> EnumSet.of(Operation.ACK);
      case REQUEST_IS_NOT_FOUND -> EnumSet.noneOf(Operation.class);
      default -> sends;
    };
  }

  public static Optional<FaultKind> ofElement(String localName) {
    for (FaultKind kind : values()) {
      if (kind.element.equals(localName)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
