package org.kontingent.hub.signature;

import java.nio.charset.StandardCharsets;
import org.kontingent.hub.smev.v3.SmevVersion;

/** Unsigned SOAP envelopes of each signed message kind, invented, with empty holders. */
public final class Envelopes {
  public static final String BUSINESS =
      "<b:Question xmlns:b=\"urn:x-test:question:1.0\" Id=\"PERSONAL\"><b:Name>Анна</b:Name>"
          + "<b:Note a=\"1 &lt; 2\">\n x &amp; y </b:Note></b:Question>";

  private Envelopes() {}

  public static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static String sendRequest(SmevVersion version, String business) {
    return body(
        version,
        "SendRequestRequest",
        requestData(business, "<t:PersonalSignature/>")
            + "\n <t:CallerInformationSystemSignature/>");
  }

  public static String sendRequest(SmevVersion version) {
    return body(
        version,
        "SendRequestRequest",
        requestData(BUSINESS, "") + "\r\n <t:CallerInformationSystemSignature/>");
  }

  public static String sendResponse(SmevVersion version) {
    return body(
        version,
        "SendResponseRequest",
        responseData("")
            + "<t:CallerInformationSystemSignature></t:CallerInformationSystemSignature>");
  }

  public static String getRequest(SmevVersion version) {
    return body(
        version,
        "GetRequestRequest",
        "<b:MessageTypeSelector Id='SIGNED_BY_CALLER'><b:NamespaceURI>urn:x-test</b:NamespaceURI>"
            + "<b:RootElementLocalName>R</b:RootElementLocalName>"
            + "<b:Timestamp>2026-02-01T10:00:00.000+03:00</b:Timestamp></b:MessageTypeSelector>"
            + "<t:CallerInformationSystemSignature />");
  }

  public static String getResponse(SmevVersion version) {
    return getRequest(version).replace("GetRequestRequest", "GetResponseRequest");
  }

  public static String ack(SmevVersion version) {
    return body(
        version,
        "AckRequest",
        "<b:AckTargetMessage Id=\"A1\" accepted=\"true\">39f52a38-9a54-11ea-b23a-3316e2108089"
            + "</b:AckTargetMessage><t:CallerInformationSystemSignature/>");
  }

  public static String getStatus(SmevVersion version) {
    return body(
        version,
        "GetStatusRequest",
        "<b:Timestamp Id=\"T1\">2026-02-01T10:00:00.000+03:00</b:Timestamp>"
            + "<t:CallerInformationSystemSignature/>");
  }

  public static String statistics(SmevVersion version) {
    return getStatus(version).replace("GetStatusRequest", "GetIncomingQueueStatisticsRequest");
  }

  public static String receipt(SmevVersion version) {
    return body(
        version,
        "SendRequestResponse",
        "<t:MessageMetadata Id=\"SIGNED_BY_SMEV\"><t:MessageId>39f52a38-9a54-11ea-b23a-"
            + "3316e2108089</t:MessageId><t:Status>requestIsQueued</t:Status></t:MessageMetadata>"
            + "<t:SMEVSignature/>");
  }

  public static String receiptOfResponse(SmevVersion version) {
    return receipt(version).replace("SendRequestResponse", "SendResponseResponse");
  }

  public static String statusDelivery(SmevVersion version) {
    return body(
        version,
        "GetStatusResponse",
        "<t:SmevAsyncProcessingMessage><t:AsyncProcessingStatusData Id=\"S\">"
            + "<t:AsyncProcessingStatus/></t:AsyncProcessingStatusData><t:SMEVSignature/>"
            + "</t:SmevAsyncProcessingMessage>");
  }

  /** A delivered response: the sender's signature inside, the exchange's around. */
  public static String delivery(SmevVersion version) {
    return body(
        version,
        "GetResponseResponse",
        "<t:ResponseMessage><t:Response Id=\"SIGNED_BY_SMEV\">"
            + responseData("<t:PersonalSignature/>")
            + "<t:MessageMetadata><t:MessageId>39f52a38-9a54-11ea-b23a-3316e2108089</t:MessageId>"
            + "</t:MessageMetadata><t:SenderInformationSystemSignature/></t:Response>"
            + "<t:SMEVSignature/></t:ResponseMessage>");
  }

  public static String requestDelivery(SmevVersion version) {
    return body(
        version,
        "GetRequestResponse",
        "<t:RequestMessage><t:Request Id=\"SIGNED_BY_SMEV\">"
            + requestData(BUSINESS, "<t:PersonalSignature/>")
            + "<t:MessageMetadata/><t:SenderInformationSystemSignature/></t:Request>"
            + "<t:SMEVSignature/></t:RequestMessage>");
  }

  /** A request of 1.3 with routing and two registry records. */
  public static String registryRequest() {
    SmevVersion version = SmevVersion.V1_3;
    String registry =
        "<d:Registry xmlns:d=\""
            + version.directive()
            + "\">"
            + entry(1)
            + entry(2)
            + "</d:Registry>";
    return body(
        version,
        "SendRequestRequest",
        requestData(registry, "")
            + "<t:CallerInformationSystemSignature/>"
            + "<r:Routing xmlns:r=\""
            + version.routing()
            + "\"><r:RoutingInformation Id=\"ROUTE\"><r:MessageID>39f52a38-9a54-11ea-b23a-"
            + "3316e2108089</r:MessageID></r:RoutingInformation><r:RoutingSignature/></r:Routing>");
  }

  private static String entry(int number) {
    return "<d:RegistryRecord><d:RecordId>%d</d:RecordId><d:Record Id=\"R%d\"><d:RecordContent Id=\"C%d\"><x xmlns=\"urn:x-test:record\">%d</x></d:RecordContent><d:PersonalSignature/></d:Record><d:RecordSignature/></d:RegistryRecord>"
        .replace("%d", Integer.toString(number));
  }

  private static String requestData(String business, String personal) {
    return "<t:SenderProvidedRequestData Id=\"SIGNED_BY_CONSUMER\">\n  <t:MessageID>"
        + "39f52a38-9a54-11ea-b23a-3316e2108089</t:MessageID><b:MessagePrimaryContent>"
        + business
        + "</b:MessagePrimaryContent>"
        + personal
        + "<t:TestMessage/></t:SenderProvidedRequestData>";
  }

  private static String responseData(String personal) {
    return "<t:SenderProvidedResponseData Id=\"SIGNED_BY_CALLER\"><t:MessageID>"
        + "49f52a38-9a54-11ea-b23a-3316e2108089</t:MessageID><t:To>eyJzaWQiOjF9</t:To>"
        + "<b:MessagePrimaryContent>"
        + BUSINESS
        + "</b:MessagePrimaryContent>"
        + personal
        + "</t:SenderProvidedResponseData>";
  }

  private static String body(SmevVersion version, String operation, String content) {
    return "<?xml version='1.0' encoding='UTF-8'?>\n<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/"
        + "soap/envelope/\"><s:Header/><s:Body><!-- c --><t:"
        + operation
        + " xmlns:t='"
        + version.types()
        + "' xmlns:b=\""
        + version.basic()
        + "\" xmlns:unused=\"urn:x-test:unused\">"
        + content
        + "</t:"
        + operation
        + "></s:Body></s:Envelope>\n";
  }
}
