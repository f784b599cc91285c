package org.kontingent.hub.services.adapter.fault;

import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.kontingent.hub.registry.FieldIssue;
import org.kontingent.hub.registry.SourceKey;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The content of a fault's detail, {@code RegistryFault} of the types schema.
 *
 * @param subject the caller's own key, or null
 * @param currentVersion only with VERSION_CONFLICT, else null
 */
record FaultDetail(
    FaultCode code,
    UUID requestId,
    List<FieldIssue> issues,
    SourceKey subject,
    Long currentVersion) {
  private static final String TYPES = "urn:x-kontingent:types:1.0";

  /** A {@code detail} element without namespace that holds the RegistryFault. */
  Element toElement() {
    Document document = emptyDocument();
    Element detail = document.createElement("detail");
    Element fault = append(detail, "RegistryFault", null);
    append(fault, "code", code.name());
    append(fault, "messageRu", code.russian());
    append(fault, "messageEn", code.english());
    if (issues.size() == 1 && !issues.get(0).field().isEmpty()) {
      append(fault, "field", issues.get(0).field());
    }
    if (subject != null) {
      Element key = append(fault, "subject", null);
      key.setAttribute("system", subject.system());
      key.setAttribute("id", subject.id());
    }
    if (currentVersion != null) {
      append(fault, "currentVersion", currentVersion.toString());
    }
    if (code.retryAfterSeconds() != null) {
      append(fault, "retryAfterSeconds", code.retryAfterSeconds().toString());
    }
    append(fault, "requestId", requestId.toString());
    if (!issues.isEmpty()) {
      Element list = append(fault, "issues", null);
      issues.forEach(issue -> append(list, issue));
    }
    return detail;
  }

  private static void append(Element list, FieldIssue issue) {
    Element entry = append(list, "issue", null);
    IssueText text = IssueText.of(issue.code());
    append(entry, "code", issue.code());
    if (!issue.field().isEmpty()) {
      append(entry, "field", issue.field());
    }
    append(entry, "messageRu", text.russian());
    append(entry, "messageEn", text.english());
  }

  private static Element append(Element parent, String name, String text) {
    Element child = parent.getOwnerDocument().createElementNS(TYPES, "t:" + name);
    if (text != null) {
      child.setTextContent(text);
    }
    parent.appendChild(child);
    return child;
  }

  private static Document emptyDocument() {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK cannot make an empty document", e);
    }
  }
}
