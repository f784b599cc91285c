package org.kontingent.hub.smev.v3;

import static org.kontingent.hub.smev.v3.Direction.FROM_EXCHANGE;
import static org.kontingent.hub.smev.v3.Direction.TO_EXCHANGE;
import static org.kontingent.hub.smev.v3.ElementStep.basic;
import static org.kontingent.hub.smev.v3.ElementStep.directive;
import static org.kontingent.hub.smev.v3.ElementStep.onlyChild;
import static org.kontingent.hub.smev.v3.ElementStep.repeatedDirective;
import static org.kontingent.hub.smev.v3.ElementStep.routing;
import static org.kontingent.hub.smev.v3.ElementStep.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the SMEV 3 contract puts a signature: which element holds it and which element it must
 * sign, as paths down from the operation's element in the Body. The only table of its kind: signer
 * and verifier both read it, and a signature anywhere else in a holder's name is not at its place.
 *
 * @param holder path to the element whose only child is {@code ds:Signature}
 * @param signed path to the element its only Reference must name
 */
public record SignaturePlace(
    SignatureRole role,
    Operation operation,
    Direction direction,
    List<ElementStep> holder,
    List<ElementStep> signed) {

  private static final String REQUEST_DATA = "SenderProvidedRequestData";
  private static final String RESPONSE_DATA = "SenderProvidedResponseData";
  private static final List<SignaturePlace> TABLE = table();

  public SignaturePlace {
    holder = List.copyOf(holder);
    signed = List.copyOf(signed);
  }

  /** All places of the contract, in no promised order. */
  public static List<SignaturePlace> all() {
    return TABLE;
  }

  /** The places of one operation in one direction that exist in a version. */
  public static List<SignaturePlace> of(
      Operation operation, Direction direction, SmevVersion version) {
    return TABLE.stream()
        .filter(p -> p.operation == operation && p.direction == direction && p.isIn(version))
        .toList();
  }

  /**
   * The signature the sender of this body element itself puts on it: the caller's, or the
   * exchange's. Empty for answers that carry none (Ack, statistics).
   */
  public static Optional<SignaturePlace> primary(Operation operation, Direction direction) {
    SignatureRole role = direction == TO_EXCHANGE ? SignatureRole.CALLER : SignatureRole.EXCHANGE;
    return TABLE.stream()
        .filter(p -> p.operation == operation && p.direction == direction && p.role == role)
        .findFirst();
  }

  /** True if an element of this name, in the fitting namespace of any version, is a holder. */
  public static boolean isHolderName(String namespace, String localName) {
    for (SignaturePlace place : TABLE) {
      ElementStep step = place.holder.get(place.holder.size() - 1);
      if (step.localName().equals(localName)) {
        for (SmevVersion version : SmevVersion.values()) {
          if (step.matches(version, namespace, localName)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Local name of the operation's element this place belongs to (namespace T). */
  public String operationElement() {
    return direction == TO_EXCHANGE ? operation.requestElement() : operation.responseElement();
  }

  public boolean isIn(SmevVersion version) {
    return switch (role) {
      case ROUTING, RECORD, RECORD_PERSONAL -> version == SmevVersion.V1_3;
      default ->
          operation != Operation.GET_INCOMING_QUEUE_STATISTICS || version != SmevVersion.V1_3;
    };
  }

  private static List<SignaturePlace> table() {
    List<SignaturePlace> table = new ArrayList<>();
    caller(table, Operation.SEND_REQUEST, types(REQUEST_DATA));
    caller(table, Operation.SEND_RESPONSE, types(RESPONSE_DATA));
    caller(table, Operation.GET_REQUEST, basic("MessageTypeSelector"));
    caller(table, Operation.GET_RESPONSE, basic("MessageTypeSelector"));
    caller(table, Operation.GET_STATUS, basic("Timestamp"));
    caller(table, Operation.ACK, basic("AckTargetMessage"));
    caller(table, Operation.GET_INCOMING_QUEUE_STATISTICS, basic("Timestamp"));

    exchange(table, Operation.SEND_REQUEST, List.of(), "MessageMetadata");
    exchange(table, Operation.SEND_RESPONSE, List.of(), "MessageMetadata");
    List<ElementStep> requestMessage = List.of(types("RequestMessage"));
    List<ElementStep> responseMessage = List.of(types("ResponseMessage"));
    exchange(table, Operation.GET_REQUEST, requestMessage, "Request");
    exchange(table, Operation.GET_RESPONSE, responseMessage, "Response");
    exchange(
        table,
        Operation.GET_STATUS,
        List.of(types("SmevAsyncProcessingMessage")),
        "AsyncProcessingStatusData");

    List<ElementStep> request = path(requestMessage, types("Request"));
    List<ElementStep> response = path(responseMessage, types("Response"));
    sender(table, Operation.GET_REQUEST, request, REQUEST_DATA);
    sender(table, Operation.GET_RESPONSE, response, RESPONSE_DATA);

    inner(table, Operation.SEND_REQUEST, TO_EXCHANGE, List.of(types(REQUEST_DATA)));
    inner(table, Operation.SEND_RESPONSE, TO_EXCHANGE, List.of(types(RESPONSE_DATA)));
    inner(table, Operation.GET_REQUEST, FROM_EXCHANGE, path(request, types(REQUEST_DATA)));
    inner(table, Operation.GET_RESPONSE, FROM_EXCHANGE, path(response, types(RESPONSE_DATA)));

    List<ElementStep> routing = List.of(routing("Routing"));
    table.add(
        new SignaturePlace(
            SignatureRole.ROUTING,
            Operation.SEND_REQUEST,
            TO_EXCHANGE,
            path(routing, routing("RoutingSignature")),
            path(routing, routing("RoutingInformation"))));
    return List.copyOf(table);
  }

  private static void caller(
      List<SignaturePlace> table, Operation operation, ElementStep signedElement) {
    table.add(
        new SignaturePlace(
            SignatureRole.CALLER,
            operation,
            TO_EXCHANGE,
            List.of(types("CallerInformationSystemSignature")),
            List.of(signedElement)));
  }

  private static void exchange(
      List<SignaturePlace> table, Operation operation, List<ElementStep> above, String signed) {
    table.add(
        new SignaturePlace(
            SignatureRole.EXCHANGE,
            operation,
            FROM_EXCHANGE,
            path(above, types("SMEVSignature")),
            path(above, types(signed))));
  }

  private static void sender(
      List<SignaturePlace> table, Operation operation, List<ElementStep> above, String signed) {
    table.add(
        new SignaturePlace(
            SignatureRole.SENDER,
            operation,
            FROM_EXCHANGE,
            path(above, types("SenderInformationSystemSignature")),
            path(above, types(signed))));
  }

  /** What stands inside the sender's data: personal signatures and, in 1.3, registry records. */
  private static void inner(
      List<SignaturePlace> table,
      Operation operation,
      Direction direction,
      List<ElementStep> senderData) {
    List<ElementStep> content = path(senderData, basic("MessagePrimaryContent"));
    table.add(
        new SignaturePlace(
            SignatureRole.PERSONAL,
            operation,
            direction,
            path(senderData, types("PersonalSignature")),
            path(content, onlyChild())));
    List<ElementStep> registryRecord =
        path(content, directive("Registry"), repeatedDirective("RegistryRecord"));
    table.add(
        new SignaturePlace(
            SignatureRole.RECORD,
            operation,
            direction,
            path(registryRecord, directive("RecordSignature")),
            path(registryRecord, directive("Record"))));
    List<ElementStep> entry = path(registryRecord, directive("Record"));
    table.add(
        new SignaturePlace(
            SignatureRole.RECORD_PERSONAL,
            operation,
            direction,
            path(entry, repeatedDirective("PersonalSignature")),
            path(entry, directive("RecordContent"))));
  }

  private static List<ElementStep> path(List<ElementStep> above, ElementStep... below) {
    return Stream.concat(above.stream(), Stream.of(below)).toList();
  }
}
