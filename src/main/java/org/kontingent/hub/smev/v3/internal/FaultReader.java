package org.kontingent.hub.smev.v3.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.SmevFault;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.smev.v3.SoapFault;
import org.kontingent.hub.smev.v3.ValidationError;
import org.w3c.dom.Element;

/**
 * Reads faults as the cores really write them: Void elements filled under xsi:type, prefixes that
 * lost their declaration, Code and Description in any namespace.
 */
public final class FaultReader {
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private FaultReader() {}

  /**
   * A SOAP fault.
   *
   * @param fault the element soap:Fault
   */
  public static SoapFault soap(Element fault) {
    String code = local(plain(fault, "faultcode").orElse(""));
    String text = plain(fault, "faultstring").orElse("");
    Optional<SmevFault> detail =
        childNamed(fault, "detail").flatMap(FaultReader::first).map(FaultReader::detail);
    return new SoapFault(code, text, detail);
  }

  /** The element t:SmevFault of an asynchronous status: its kind stands in xsi:type. */
  public static SmevFault inStatus(Element fault) {
    String type = local(fault.getAttributeNS(XSI, "type"));
    Optional<FaultKind> kind = FaultKind.ofElement(type);
    if (kind.isEmpty()) {
      kind = byContent(fault);
    }
    return content(kind, fault);
  }

  private static SmevFault detail(Element element) {
    boolean ours =
        element.getNamespaceURI() != null
            && List.of(SmevVersion.values()).stream()
                .anyMatch(version -> version.faults().equals(element.getNamespaceURI()));
    return content(ours ? FaultKind.ofElement(element.getLocalName()) : Optional.empty(), element);
  }

  private static SmevFault content(Optional<FaultKind> kind, Element element) {
    Map<String, String> fields = new LinkedHashMap<>();
    List<ValidationError> errors = new ArrayList<>();
    Optional<String> code = Optional.empty();
    Optional<String> description = Optional.empty();
    for (Element child : Dom.children(element)) {
      switch (child.getLocalName()) {
        case "Code" -> code = Optional.of(child.getTextContent().strip());
        case "Description" -> description = Optional.of(child.getTextContent());
        case "ValidationError" ->
            errors.add(new ValidationError(position(child), child.getTextContent()));
        default -> fields.put(child.getLocalName(), child.getTextContent().strip());
      }
    }
    return new SmevFault(kind, code, description, fields, errors);
  }

  private static Optional<FaultKind> byContent(Element fault) {
    for (Element child : Dom.children(fault)) {
      if (child.getLocalName().equals("ValidationError")) {
        return Optional.of(FaultKind.INVALID_CONTENT);
      }
      for (FaultKind kind : FaultKind.values()) {
        if (!kind.fields().isEmpty() && kind.fields().get(0).equals(child.getLocalName())) {
          return Optional.of(kind);
        }
      }
    }
    return Optional.empty();
  }

  private static int position(Element error) {
    try {
      return Integer.parseInt(error.getAttribute("errorPosition").strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static Optional<Element> childNamed(Element parent, String name) {
    return Dom.children(parent).stream()
        .filter(child -> name.equals(child.getLocalName()))
        .findFirst();
  }

  private static Optional<String> plain(Element parent, String name) {
    return childNamed(parent, name).map(child -> child.getTextContent().strip());
  }

  private static Optional<Element> first(Element parent) {
    return Dom.children(parent).stream().findFirst();
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1).strip();
  }
}
