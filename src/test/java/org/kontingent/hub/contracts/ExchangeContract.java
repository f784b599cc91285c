package org.kontingent.hub.contracts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.w3c.dom.Document;

/** SMEV's message exchange in its three versions: ours, the published one, what lies between. */
enum ExchangeContract {
  V1_1("1.1", "1.1"),
  V1_2("1.2", "1.2"),
  V1_3("1.3", "1.3-later");

  private static final String TYPES = "types-";
  private static final String LATER =
      "later editions of 1.2 and all traffic seen since 2020 leave it out";
  private static final String SEEN = "cores in service do not send it in 1.2";

  private final String number;
  private final String folder;

  ExchangeContract(String number, String folder) {
    this.number = number;
    this.folder = folder;
  }

  String number() {
    return number;
  }

  FileSchema ours(String file) {
    return FileSchema.compile(Path.of("xsd/smev", number, file + ".xsd").toAbsolutePath());
  }

  FileSchema published(String file) {
    String name = "smev-message-exchange-" + file + "-" + number + ".xsd";
    Path path = ReferenceFolder.file("smev3/" + folder + "/" + name);
    List<SchemaChange> changes = file.equals("types") ? differences() : List.of();
    return SchemaChange.compile(path, changes);
  }

  Path publishedWsdl() {
    String name = "smev-message-exchange-service-" + number + ".wsdl";
    return ReferenceFolder.file("smev3/" + folder + "/" + name);
  }

  /**
   * Every place where our types differ from the published file on purpose. The published 1.2 is an
   * early edition that the exchange itself no longer follows; ours accepts both.
   */
  List<SchemaChange> differences() {
    List<SchemaChange> all = new ArrayList<>();
    all.add(
        SchemaChange.knows(
            types(),
            "urn://x-artefacts-smev-gov-ru/services/message-exchange/types/faults/" + number,
            "smev-message-exchange-faults-" + number + ".xsd",
            "an asynchronous status names a fault's type in xsi:type"));
    if (this == V1_2) {
      Stream.of(
              "SenderProvidedRequestData/ReferenceMessageID",
              "SenderProvidedRequestData/TransactionCode",
              "Response/OriginalMessageId",
              "Response/OriginalTransactionCode",
              "Response/ReferenceMessageID",
              "MessageMetadata/MessageId")
          .forEach(where -> all.add(SchemaChange.optional(types(), where, LATER)));
      Stream.of(
              "MessageMetadata/Sender",
              "MessageMetadata/Sender/Mnemonic",
              "MessageMetadata/Sender/HumanReadableName",
              "MessageMetadata/DestinationName",
              "MessageMetadata/Recipient/Mnemonic",
              "MessageMetadata/Recipient/HumanReadableName",
              "MessageMetadata/SupplementaryData")
          .forEach(where -> all.add(SchemaChange.optional(types(), where, SEEN)));
      all.add(SchemaChange.optional(basic(), "AckTargetMessage/accepted", LATER));
      all.add(SchemaChange.listMember(types(), "RejectCode", "FAILURE", "later editions have it"));
      Stream.of("responseIsRejectedBySmev", "messageIsArchived", "messageIsDelivered")
          .forEach(
              status ->
                  all.add(
                      SchemaChange.listMember(
                          basic(), "InteractionStatusType", status, "later editions have it")));
    }
    return all;
  }

  List<Document> samples(String prefix) {
    return SampleDocuments.in("smev/" + number, prefix).stream()
        .map(file -> HardenedXml.parse(SampleDocuments.octets(file)))
        .toList();
  }

  /** The samples whose document elements a file declares. */
  List<Document> samplesOf(String file, String prefix) {
    return samples(prefix).stream()
        .filter(d -> d.getDocumentElement().getNamespaceURI().contains("/types/" + middle(file)))
        .toList();
  }

  private String middle(String file) {
    return file.equals("types") ? number : file + "/";
  }

  private String types() {
    return TYPES + number + ".xsd";
  }

  private String basic() {
    return "basic-" + number + ".xsd";
  }
}
