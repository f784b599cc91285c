package org.kontingent.hub.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.w3c.dom.Element;

/** Our WSDLs of the message exchange offer the service that the published ones offer. */
class WsdlEquivalenceTest {
  private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
  private static final String SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";
  private static final String MTOM =
      "http://schemas.xmlsoap.org/ws/2004/09/policy/optimizedmimeserialization";

  @ParameterizedTest
  @EnumSource
  void everyFactIsTheSame(ExchangeContract contract) {
    assertThat(facts(ours(contract))).isEqualTo(facts(read(contract.publishedWsdl())));
  }

  @ParameterizedTest
  @EnumSource
  void ourFileIsCompleteInItself(ExchangeContract contract) {
    Element wsdl = ours(contract);

    Map<String, String> facts = facts(wsdl);

    assertThat(facts).containsEntry("binding SendRequest action", "urn:SendRequest");
    assertThat(facts.keySet().stream().filter(k -> k.startsWith("type ")))
        .allSatisfy(k -> assertThat(facts.get(k)).isNotEmpty());
    Path home = Path.of("wsdl/smev", contract.number());
    for (Element known : Mutants.allElements(wsdl)) {
      if (known.getLocalName().equals("import")) {
        assertThat(home.resolve(known.getAttribute("schemaLocation"))).exists();
      }
    }
  }

  @Test
  void everyElementNamedByAWsdlIsDeclared() {
    for (ExchangeContract contract : ExchangeContract.values()) {
      Set<String> declared = new TreeSet<>(ReachableNames.in(contract.ours("types")));
      declared.addAll(ReachableNames.in(contract.ours("faults")));
      facts(ours(contract))
          .forEach(
              (key, value) -> {
                if (key.startsWith("message ")) {
                  assertThat(declared).contains("/" + value);
                }
              });
    }
  }

  private static Element ours(ExchangeContract contract) {
    return read(Path.of("wsdl/smev", contract.number(), "message-exchange.wsdl"));
  }

  private static Element read(Path file) {
    try {
      return HardenedXml.parse(Files.readAllBytes(file)).getDocumentElement();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Everything a WSDL says, without prefixes, order and addresses. */
  private static Map<String, String> facts(Element wsdl) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("namespace", wsdl.getAttribute("targetNamespace"));
    for (Element part : Mutants.children(wsdl)) {
      String name = part.getAttribute("name");
      switch (part.getLocalName()) {
        case "message" -> {
          for (Element field : Mutants.children(part)) {
            facts.put(
                "message " + name + " " + field.getAttribute("name"),
                qualified(field, field.getAttribute("element")));
          }
        }
        case "portType" -> portType(part, facts);
        case "binding" -> binding(part, facts);
        case "service" -> {
          for (Element port : Mutants.children(part)) {
            facts.put(
                "service " + name + " " + port.getAttribute("name"),
                qualified(port, port.getAttribute("binding")));
          }
        }
        default -> {}
      }
    }
    Element policy = (Element) wsdl.getElementsByTagNameNS(MTOM, "*").item(0);
    facts.put("mtom", policy.getLocalName() + policy.getAttributes().getLength());
    return facts;
  }

  private static void portType(Element type, Map<String, String> facts) {
    for (Element operation : children(type, "operation")) {
      for (Element message : Mutants.children(operation)) {
        String label = message.getLocalName() + " " + message.getAttribute("name");
        if (!message.getLocalName().equals("documentation")) {
          facts.put(
              "type "
                  + type.getAttribute("name")
                  + " "
                  + operation.getAttribute("name")
                  + " "
                  + label,
              qualified(message, message.getAttribute("message")));
        }
      }
    }
  }

  private static void binding(Element binding, Map<String, String> facts) {
    facts.put(
        "binding " + binding.getAttribute("name"),
        qualified(binding, binding.getAttribute("type")));
    Element soap = (Element) binding.getElementsByTagNameNS(SOAP, "binding").item(0);
    facts.put("binding style", soap.getAttribute("style") + " " + soap.getAttribute("transport"));
    for (Element operation : children(binding, "operation")) {
      String name = "binding " + operation.getAttribute("name");
      for (Element part : Mutants.children(operation)) {
        if (part.getNamespaceURI().equals(SOAP)) {
          facts.put(name + " action", part.getAttribute("soapAction"));
        } else {
          Element body = Mutants.children(part).get(0);
          facts.put(
              name + " " + part.getLocalName() + " " + part.getAttribute("name"),
              body.getLocalName() + body.getAttribute("name") + " " + body.getAttribute("use"));
        }
      }
    }
  }

  private static List<Element> children(Element parent, String localName) {
    return Mutants.children(parent).stream()
        .filter(c -> WSDL.equals(c.getNamespaceURI()) && c.getLocalName().equals(localName))
        .toList();
  }

  private static String qualified(Element at, String name) {
    int colon = name.indexOf(':');
    String namespace = at.lookupNamespaceURI(colon < 0 ? null : name.substring(0, colon));
    return "{" + namespace + "}" + name.substring(colon + 1);
  }
}
