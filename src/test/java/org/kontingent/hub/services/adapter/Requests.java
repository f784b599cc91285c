package org.kontingent.hub.services.adapter;

import java.time.Instant;
import java.util.UUID;

/** Requests as an outside programmer would write them. */
final class Requests {
  private Requests() {}

  static String header(String system) {
    return header(system, "ENROL", UUID.randomUUID().toString(), Instant.now());
  }

  static String header(String system, String purpose, String id, Instant sentAt) {
    return "<t:CallHeader><t:clientRequestId>"
        + id
        + "</t:clientRequestId><t:callerSystem>"
        + system
        + "</t:callerSystem>"
        + (purpose == null ? "" : "<t:purposeCode>" + purpose + "</t:purposeCode>")
        + "<t:sentAt>"
        + sentAt
        + "</t:sentAt></t:CallHeader>";
  }

  static String envelope(String body) {
    return envelope("http://schemas.xmlsoap.org/soap/envelope/", body);
  }

  static String envelope(String soap, String body) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><e:Envelope xmlns:e=\""
        + soap
        + "\" xmlns:s=\"urn:x-kontingent:school:1.0\" xmlns:f=\"urn:x-kontingent:federal:1.0\""
        + " xmlns:t=\"urn:x-kontingent:types:1.0\"><e:Body>"
        + body
        + "</e:Body></e:Envelope>";
  }

  static String capabilities(String header) {
    return envelope("<s:GetCapabilitiesRequest>" + header + "</s:GetCapabilitiesRequest>");
  }

  static String consent(String header, String system, String id) {
    return envelope(
        "<s:RegisterConsentRequest>"
            + header
            + key(system, id)
            + "<s:consent><s:givenBy><s:kind>REPRESENTATIVE</s:kind><s:name>"
            + "<t:surname>Тестова</t:surname><t:first>Мария</t:first>"
            + "<t:patronymic>Ивановна</t:patronymic></s:name></s:givenBy>"
            + "<s:operator>61-0001</s:operator><s:purpose>ENROL</s:purpose>"
            + "<s:dataCategory>STAGE1</s:dataCategory><s:form>PAPER</s:form>"
            + "<s:documentReference>folder 7</s:documentReference>"
            + "<s:textVersion>2026-1</s:textVersion><s:givenAt>2026-08-20</s:givenAt></s:consent>"
            + "</s:RegisterConsentRequest>");
  }

  static String key(String system, String id) {
    return "<s:sourceKey system=\"" + system + "\" id=\"" + id + "\"/>";
  }

  static final String PUPIL =
      "<s:pupil><t:name><t:surname>Тестова</t:surname><t:first>Анна</t:first>"
          + "<t:patronymic state=\"ABSENT_BY_LAW\"/></t:name>"
          + "<t:birthDate>2015-03-14</t:birthDate><t:gender>FEMALE</t:gender>"
          + "<t:snils>112-233-445 95</t:snils>"
          + "<t:document type=\"BIRTH_CERT_RU\"><t:series>II-АН</t:series>"
          + "<t:number>000123</t:number></t:document></s:pupil>";

  static String upsert(String header, String system, String id, String pupil, String rest) {
    return envelope(
        "<s:UpsertPupilRequest>"
            + header
            + key(system, id)
            + pupil
            + rest
            + "</s:UpsertPupilRequest>");
  }

  static String getPupil(String header, String reference, String... parts) {
    StringBuilder body = new StringBuilder("<s:GetPupilRequest>").append(header).append(reference);
    for (String part : parts) {
      body.append("<s:parts>").append(part).append("</s:parts>");
    }
    return envelope(body.append("</s:GetPupilRequest>").toString());
  }
}
