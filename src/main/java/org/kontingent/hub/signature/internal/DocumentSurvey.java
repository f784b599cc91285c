package org.kontingent.hub.signature.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import org.kontingent.hub.signature.Reason;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * One walk over a document before anything is verified: its signatures in document order, its
 * identifiers, the SMEV operation it holds, and what is wrong with it as a whole.
 *
 * <p>Identifiers are the unqualified {@code Id}, {@code wsu:Id} and {@code xml:id}; the same value
 * on two elements condemns the document. The spellings {@code ID} and {@code id} are looked up only
 * if nothing else answers, and only if one element carries the value.
 */
public final class DocumentSurvey {
  private static final Element AMBIGUOUS = null;

  private final Document document;
  private final List<Element> signatures = new ArrayList<>();
  private final Map<String, Identified> identified = new HashMap<>();
  private final Map<String, Identified> loosely = new HashMap<>();
  private final Optional<SmevOperation> operation;
  private boolean duplicateId;
  private int nodes;
  private long characters;
  private int depth;
  private Reason fault;

  /**
   * An element that carries an identifier.
   *
   * @param element null if several do
   */
  private static final class Identified {
    private Element element;
    private final int firstNode;
    private int lastNode;

    Identified(Element element, int firstNode) {
      this.element = element;
      this.firstNode = firstNode;
    }
  }

  private DocumentSurvey(Document document) {
    this.document = document;
    walk(document.getDocumentElement());
    SmevOperation.Found found = SmevOperation.find(document.getDocumentElement());
    this.operation = found.operation();
    this.fault = found.fault();
    if (fault == null && duplicateId) {
      fault = Reason.DUPLICATE_ID;
    }
  }

  public static DocumentSurvey of(Document document) {
    return new DocumentSurvey(document);
  }

  public Document document() {
    return document;
  }

  /** Every {@code ds:Signature}, in document order. */
  public List<Element> signatures() {
    return signatures;
  }

  /** What makes every signature of this document invalid, if anything does. */
  public Optional<Reason> fault() {
    return Optional.ofNullable(fault);
  }

  /** The operation of SMEV 3 the document is or holds in its Body. */
  public Optional<SmevOperation> operation() {
    return operation;
  }

  /** Nodes of the whole document. */
  public int nodes() {
    return nodes;
  }

  /** How many elements are open at once, at most. */
  public int depth() {
    return depth;
  }

  /** What checking this document may cost. */
  public WorkBudget budget() {
    return new WorkBudget(nodes, characters);
  }

  /** The only element with this identifier. */
  public Optional<Element> byId(String id) {
    Identified found = find(id);
    return found == null ? Optional.empty() : Optional.ofNullable(found.element);
  }

  /** Nodes of the subtree with this identifier; of the whole document if there is none. */
  public int nodesOf(String id) {
    Identified found = find(id);
    return found == null ? nodes : found.lastNode - found.firstNode + 1;
  }

  private Identified find(String id) {
    Identified found = identified.get(id);
    return found != null ? found : loosely.get(id);
  }

  private void walk(Element root) {
    Map<Node, List<Identified>> open = new HashMap<>();
    Node node = root;
    int level = 1;
    while (true) {
      nodes++;
      depth = Math.max(depth, level);
      if (node.getNodeType() == Node.TEXT_NODE) {
        characters += node.getNodeValue().length();
      } else if (node instanceof Element) {
        List<Identified> ids = enter((Element) node);
        if (!ids.isEmpty()) {
          open.put(node, ids);
        }
      }
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        level++;
        continue;
      }
      while (true) {
        leave(open, node);
        if (node == root) {
          return;
        }
        if (node.getNextSibling() != null) {
          node = node.getNextSibling();
          break;
        }
        node = node.getParentNode();
        level--;
      }
    }
  }

  private void leave(Map<Node, List<Identified>> open, Node node) {
    if (node instanceof Element && !open.isEmpty()) {
      List<Identified> ids = open.remove(node);
      if (ids != null) {
        ids.forEach(i -> i.lastNode = nodes);
      }
    }
  }

  private List<Identified> enter(Element element) {
    if (Names.is(element, Names.DSIG, "Signature")) {
      signatures.add(element);
    }
    if (!element.hasAttributes()) {
      return List.of();
    }
    NamedNodeMap attributes = element.getAttributes();
    int count = attributes.getLength();
    List<Identified> ids = List.of();
    int first = nodes;
    nodes += count;
    for (int i = 0; i < count; i++) {
      Node attribute = attributes.item(i);
      Map<String, Identified> kind = kind(attribute);
      characters += attribute.getNodeValue().length();
      String value = kind == null ? "" : attribute.getNodeValue();
      if (!value.isEmpty()) {
        Identified entry = new Identified(element, first);
        Identified known = kind.putIfAbsent(value, entry);
        if (known == null) {
          if (ids.isEmpty()) {
            ids = new ArrayList<>(1);
          }
          ids.add(entry);
        } else if (known.element != element) {
          known.element = AMBIGUOUS;
          duplicateId |= kind == identified;
        }
      }
    }
    return ids;
  }

  private Map<String, Identified> kind(Node attribute) {
    String namespace = attribute.getNamespaceURI();
    String name = attribute.getLocalName();
    if (namespace == null) {
      return switch (name) {
        case "Id" -> identified;
        case "ID", "id" -> loosely;
        default -> null;
      };
    }
    boolean strict =
        (Names.WSU.equals(namespace) && "Id".equals(name))
            || (XMLConstants.XML_NS_URI.equals(namespace) && "id".equals(name));
    return strict ? identified : null;
  }
}
