package org.kontingent.hub.signature.adapter;

import java.io.IOException;
import java.io.OutputStream;
import java.security.cert.CertificateEncodingException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.bouncycastle.crypto.Digest;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.kontingent.hub.signature.EnvelopeSigner;
import org.kontingent.hub.signature.GostDigest;
import org.kontingent.hub.signature.SignatureException;
import org.kontingent.hub.signature.SigningKey;
import org.kontingent.hub.signature.SmevTransform;
import org.kontingent.hub.signature.SmevTransform.Escaping;
import org.kontingent.hub.signature.internal.DocumentSurvey;
import org.kontingent.hub.signature.internal.MarkupScanner;
import org.kontingent.hub.signature.internal.Names;
import org.kontingent.hub.signature.internal.PlaceFinder;
import org.kontingent.hub.signature.internal.SignatureText;
import org.kontingent.hub.signature.internal.SmevOperation;
import org.kontingent.hub.signature.internal.Splice;
import org.kontingent.hub.signature.internal.Transforms;
import org.kontingent.hub.smev.v3.SignaturePlace;
import org.kontingent.hub.smev.v3.SignatureRole;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Signs by parsing a document to know it, and writing into its octets, not out of its tree. */
final class EnvelopeSigning implements EnvelopeSigner {
  private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*");
  private static final List<String> SMEV = List.of(Transforms.EXCLUSIVE, SmevTransform.URI);
  private static final List<String> PLAIN = List.of(Transforms.ENVELOPED, Transforms.EXCLUSIVE);

  EnvelopeSigning() {
    Santuario.start();
  }

  @Override
  public byte[] sign(byte[] envelope, SigningKey key) {
    DocumentSurvey survey = survey(envelope);
    SmevOperation operation = operation(survey);
    SignaturePlace place =
        SignaturePlace.primary(operation.operation(), operation.direction())
            .filter(p -> p.isIn(operation.version()))
            .orElseThrow(
                () ->
                    new SignatureException(
                        "SIGN_NO_HOLDER", "The contract has no signature for this operation."));
    return sign(envelope, key, survey, operation, place);
  }

  @Override
  public byte[] sign(byte[] envelope, SigningKey key, SignaturePlace place) {
    DocumentSurvey survey = survey(envelope);
    return sign(envelope, key, survey, operation(survey), place);
  }

  @Override
  public byte[] signPersonal(byte[] envelope, SigningKey key) {
    DocumentSurvey survey = survey(envelope);
    SmevOperation operation = operation(survey);
    return sign(envelope, key, survey, operation, personal(operation));
  }

  @Override
  public byte[] signPersonal(byte[] envelope, SigningKey key, String id) {
    DocumentSurvey survey = survey(envelope);
    SmevOperation operation = operation(survey);
    SignaturePlace place = personal(operation);
    Element holder = emptyHolders(place, operation).get(0);
    Element root = PlaceFinder.signed(holder, place, operation).orElseThrow(() -> noTarget(place));
    if (Names.attribute(root, "Id") != null) {
      return sign(envelope, key, survey, operation, place);
    }
    checkIdentifier(id);
    if (survey.byId(id).isPresent()) {
      throw duplicate();
    }
    MarkupScanner scanner = new MarkupScanner(envelope);
    Splice splice = new Splice(envelope, scanner.charset());
    splice.insert(
        scanner.startTag(numbers(survey.document(), List.of(root)).get(root)).nameEnd(),
        " Id=\"" + id + "\"");
    return signPersonal(splice.result(), key);
  }

  @Override
  public byte[] signEnveloped(byte[] document, SigningKey key) {
    Document tree = HardenedXml.parse(document);
    Digest digest = GostDigests.create(key.algorithm().digest());
    try (OutputStream out = GostDigests.into(digest)) {
      Canonicalizer.getInstance(Transforms.EXCLUSIVE).canonicalizeSubtree(tree, out);
    } catch (XMLSecurityException | IOException e) {
      throw new SignatureException(
          "SIGN_CANONICALIZATION", "The document cannot be canonicalised.", e);
    }
    SignatureText text = new SignatureText("", PLAIN, key.algorithm(), GostDigests.finish(digest));
    MarkupScanner scanner = new MarkupScanner(document);
    Splice splice = new Splice(document, scanner.charset());
    if (tree.getDocumentElement().hasChildNodes()) {
      splice.insert(scanner.rootEndTag(), finish(text, key));
    } else {
      splice.fill(scanner.startTag(0), finish(text, key), scanner.width());
    }
    return splice.result();
  }

  private static byte[] sign(
      byte[] envelope,
      SigningKey key,
      DocumentSurvey survey,
      SmevOperation operation,
      SignaturePlace place) {
    List<Element> holders = emptyHolders(place, operation);
    Map<Element, Integer> numbers = numbers(survey.document(), holders);
    MarkupScanner scanner = new MarkupScanner(envelope);
    Splice splice = new Splice(envelope, scanner.charset());
    for (Element holder : holders) {
      Element target =
          PlaceFinder.signed(holder, place, operation).orElseThrow(() -> noTarget(place));
      String id = Names.attribute(target, "Id");
      checkIdentifier(id);
      SignatureText text =
          new SignatureText(
              "#" + id, SMEV, key.algorithm(), digest(target, key.algorithm().digest()));
      splice.fill(scanner.startTag(numbers.get(holder)), finish(text, key), scanner.width());
    }
    return splice.result();
  }

  private static String finish(SignatureText text, SigningKey key) {
    try {
      return text.signature(key.sign(text.signedInfo()), key.certificate().getEncoded());
    } catch (CertificateEncodingException e) {
      throw new SignatureException("KEY_UNUSABLE", "The key's certificate cannot be read.", e);
    }
  }

  private static byte[] digest(Element target, GostDigest method) {
    Digest digest = GostDigests.create(method);
    SmevTransform.write(target, GostDigests.into(digest), Escaping.EXCHANGE);
    return GostDigests.finish(digest);
  }

  private static DocumentSurvey survey(byte[] envelope) {
    DocumentSurvey survey = DocumentSurvey.of(HardenedXml.parse(envelope));
    if (survey.fault().isPresent()) {
      if (survey.fault().get() == org.kontingent.hub.signature.Reason.DUPLICATE_ID) {
        throw duplicate();
      }
      throw new SignatureException(
          "SIGN_NO_OPERATION",
          "The envelope is not one Header at most and one Body with one child.");
    }
    return survey;
  }

  private static SmevOperation operation(DocumentSurvey survey) {
    return survey
        .operation()
        .orElseThrow(
            () ->
                new SignatureException(
                    "SIGN_NO_OPERATION", "The document holds no operation of SMEV 3."));
  }

  private static SignaturePlace personal(SmevOperation operation) {
    return SignaturePlace.of(operation.operation(), operation.direction(), operation.version())
        .stream()
        .filter(p -> p.role() == SignatureRole.PERSONAL)
        .findFirst()
        .orElseThrow(
            () ->
                new SignatureException(
                    "SIGN_NO_HOLDER", "This operation carries no personal signature."));
  }

  private static List<Element> emptyHolders(SignaturePlace place, SmevOperation operation) {
    List<Element> all =
        place.operation() == operation.operation()
                && place.direction() == operation.direction()
                && place.isIn(operation.version())
            ? PlaceFinder.holders(place, operation)
            : List.of();
    if (all.isEmpty()) {
      throw new SignatureException(
          "SIGN_NO_HOLDER",
          "The document has no "
              + place.holder().get(place.holder().size() - 1).localName()
              + " at its place: put in an empty one.");
    }
    List<Element> empty = all.stream().filter(EnvelopeSigning::isEmpty).toList();
    if (empty.isEmpty()) {
      throw new SignatureException(
          "SIGN_HOLDER_NOT_EMPTY", "The signature holder is already filled.");
    }
    return empty;
  }

  private static boolean isEmpty(Element holder) {
    return Names.children(holder).isEmpty() && holder.getTextContent().isBlank();
  }

  private static void checkIdentifier(String id) {
    if (id == null || !IDENTIFIER.matcher(id).matches()) {
      throw new SignatureException(
          "SIGN_NO_ID", "The element to sign carries no Id attribute, or one that is not a name.");
    }
  }

  private static SignatureException noTarget(SignaturePlace place) {
    return new SignatureException(
        "SIGN_NO_TARGET",
        "The element to sign ("
            + place.signed().get(place.signed().size() - 1).localName()
            + ") is missing or doubled.");
  }

  private static SignatureException duplicate() {
    return new SignatureException(
        "SIGN_DUPLICATE_ID", "Two elements of the document carry the same Id.");
  }

  /** The numbers of elements among all of the document, in document order from 0. */
  private static Map<Element, Integer> numbers(Document document, List<Element> wanted) {
    Map<Element, Integer> numbers = new IdentityHashMap<>();
    wanted.forEach(e -> numbers.put(e, -1));
    Node root = document.getDocumentElement();
    Node node = root;
    int number = 0;
    while (node != null) {
      if (node instanceof Element) {
        numbers.replace((Element) node, number);
        number++;
      }
      node = next(node, root);
    }
    return numbers;
  }

  private static Node next(Node node, Node root) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node at = node;
    while (at != root && at.getNextSibling() == null) {
      at = at.getParentNode();
    }
    return at == root ? null : at.getNextSibling();
  }
}
