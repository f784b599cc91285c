package org.kontingent.hub.signature.adapter;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.XMLSignature;
import org.apache.xml.security.signature.XMLSignatureInput;
import org.apache.xml.security.signature.XMLSignatureNodeInput;
import org.bouncycastle.crypto.Digest;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.signature.GostDigest;
import org.kontingent.hub.signature.Reason;
import org.kontingent.hub.signature.ReferenceCheck;
import org.kontingent.hub.signature.SmevTransform;
import org.kontingent.hub.signature.SmevTransform.Escaping;
import org.kontingent.hub.signature.internal.DocumentSurvey;
import org.kontingent.hub.signature.internal.Names;
import org.kontingent.hub.signature.internal.SignatureShape;
import org.kontingent.hub.signature.internal.SignatureShape.ReferenceShape;
import org.kontingent.hub.signature.internal.Transforms;
import org.kontingent.hub.signature.internal.WorkBudget;
import org.kontingent.hub.signature.internal.XPathSubset;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Recomputes the digests of one signature's references, streaming. At a place of the contract the
 * transforms are known by policy, and the tree is walked straight into the digest; elsewhere
 * Santuario performs whatever the signature declares.
 */
final class ReferenceDigests {
  private final SignatureShape shape;
  private final DocumentSurvey survey;
  private final WorkBudget budget;
  private XMLSignature signature;

  ReferenceDigests(SignatureShape shape, DocumentSurvey survey, WorkBudget budget) {
    this.shape = shape;
    this.survey = survey;
    this.budget = budget;
  }

  /**
   * What came of one reference.
   *
   * @param fault null if the digest matches
   * @param vouched the element that was digested whole, if the digest matches
   */
  record Outcome(
      ReferenceCheck check,
      Reason fault,
      String detail,
      Optional<Element> vouched,
      boolean everyGreater) {}

  /** The signature as Santuario reads it, secure validation on. */
  XMLSignature signature() {
    if (signature == null) {
      try {
        signature = new XMLSignature(shape.element(), "", true);
      } catch (XMLSecurityException e) {
        return null;
      }
    }
    return signature;
  }

  /** The only reference of a signature at a place, over the element the contract names. */
  Outcome atPlace(Element target) {
    ReferenceShape reference = shape.references().get(0);
    GostDigest method = GostDigest.ofUri(reference.digestMethod()).orElseThrow();
    spendNodes(reference.uri());
    try {
      if (reference.transforms().isEmpty()) {
        return compare(reference, target, canonical(target, method), false);
      }
      if (reference.transformUris().contains(Transforms.C14N) && inheritsXmlAttributes(target)) {
        return failed(reference, target, "TRANSFORM_XML_ATTRIBUTE");
      }
      byte[] computed = transformed(target, method, Escaping.EXCHANGE);
      if (!Arrays.equals(computed, reference.digest())) {
        byte[] other = transformed(target, method, Escaping.EVERY_GREATER);
        if (Arrays.equals(other, reference.digest())) {
          return compare(reference, target, other, true);
        }
      }
      return compare(reference, target, computed, false);
    } catch (HubException e) {
      return failed(reference, target, e.code());
    } catch (XMLSecurityException | IOException e) {
      return failed(reference, target, "CANONICALIZATION");
    }
  }

  /** A reference of any other signature: core validation by Santuario. */
  Outcome elsewhere(int at) {
    ReferenceShape reference = shape.references().get(at);
    GostDigest method = GostDigest.ofUri(reference.digestMethod()).orElseThrow();
    String uri = reference.uri();
    if (uri == null || (!uri.isEmpty() && uri.charAt(0) != '#')) {
      return refused(reference, Reason.REFERENCE_REFUSED);
    }
    Node target = survey.document();
    Element element = survey.document().getDocumentElement();
    if (!uri.isEmpty() && !uri.equals("#xpointer(/)")) {
      Optional<Element> named = survey.byId(identifier(uri));
      if (named.isEmpty()) {
        return refused(reference, Reason.REFERENCE_NOT_FOUND);
      }
      element = named.get();
      target = element;
    }
    spendNodes(uri);
    spendXPath(reference);
    if (signature() == null) {
      return failed(reference, element, "SIGNATURE");
    }
    try {
      Digest digest = GostDigests.create(method);
      OutputStream out =
          new BufferedOutputStream(new MeteredStream(GostDigests.into(digest), method, budget));
      XMLSignatureInput input = new XMLSignatureNodeInput(target);
      input.setExcludeComments(!uri.startsWith("#xpointer"));
      input.setSecureValidation(true);
      var transforms = signature.getSignedInfo().item(at).getTransforms();
      XMLSignatureInput result =
          transforms == null ? input : transforms.performTransforms(input, out);
      result.write(out);
      out.flush();
      Outcome outcome = compare(reference, element, GostDigests.finish(digest), false);
      return Transforms.mayOmitContent(reference.transformUris())
          ? new Outcome(outcome.check, outcome.fault, outcome.detail, Optional.empty(), false)
          : outcome;
    } catch (XMLSecurityException | IOException e) {
      return failed(reference, element, "TRANSFORM");
    } catch (HubException e) {
      return failed(reference, element, e.code());
    } catch (WorkBudget.Exhausted e) {
      throw e;
    } catch (RuntimeException e) {
      // The library answers some malformed transforms with unchecked exceptions.
      return failed(reference, element, "TRANSFORM");
    }
  }

  private byte[] transformed(Element target, GostDigest method, Escaping escaping) {
    Digest digest = GostDigests.create(method);
    SmevTransform.write(
        target, new MeteredStream(GostDigests.into(digest), method, budget), escaping);
    return GostDigests.finish(digest);
  }

  /** Without transforms a node is digested as inclusive canonicalisation gives it. */
  private byte[] canonical(Element target, GostDigest method)
      throws XMLSecurityException, IOException {
    Digest digest = GostDigests.create(method);
    OutputStream out =
        new BufferedOutputStream(new MeteredStream(GostDigests.into(digest), method, budget));
    Canonicalizer.getInstance(Transforms.C14N).canonicalizeSubtree(target, out);
    out.flush();
    return GostDigests.finish(digest);
  }

  private static boolean inheritsXmlAttributes(Element target) {
    for (Node n = target.getParentNode(); n instanceof Element; n = n.getParentNode()) {
      for (int i = 0; i < n.getAttributes().getLength(); i++) {
        if (javax.xml.XMLConstants.XML_NS_URI.equals(n.getAttributes().item(i).getNamespaceURI())) {
          return true;
        }
      }
    }
    return false;
  }

  private void spendNodes(String uri) {
    int nodes = uri.isEmpty() ? survey.nodes() : survey.nodesOf(identifier(uri));
    budget.spend(WorkBudget.NODE * nodes);
  }

  private void spendXPath(ReferenceShape reference) {
    for (Element transform : reference.transforms()) {
      if (Transforms.XPATH.equals(Names.attribute(transform, "Algorithm"))) {
        double perNode =
            WorkBudget.XPATH_NODE
                + 100 * Math.pow(survey.depth(), XPathSubset.weight(transform).orElse(9));
        budget.spend((long) Math.min(1e15, perNode * survey.nodes()));
      }
    }
  }

  /** The identifier a same-document URI names, bare or as {@code #xpointer(id('…'))}. */
  private static String identifier(String uri) {
    String name = uri.substring(1);
    if (name.startsWith("xpointer(id(") && name.endsWith("))") && name.length() >= 16) {
      return name.substring(13, name.length() - 3);
    }
    return name;
  }

  private Outcome compare(
      ReferenceShape reference, Element target, byte[] computed, boolean everyGreater) {
    boolean matches = Arrays.equals(computed, reference.digest());
    String shown = Base64.getEncoder().encodeToString(computed);
    return new Outcome(
        check(reference, target.getLocalName(), Optional.of(shown), matches),
        matches ? null : Reason.CONTENT_ALTERED,
        matches ? "" : target.getLocalName(),
        matches ? Optional.of(target) : Optional.empty(),
        everyGreater);
  }

  private static Outcome failed(ReferenceShape reference, Element target, String detail) {
    return new Outcome(
        check(reference, target.getLocalName(), Optional.empty(), false),
        Reason.TRANSFORM_FAILED,
        detail,
        Optional.empty(),
        false);
  }

  private static Outcome refused(ReferenceShape reference, Reason reason) {
    return new Outcome(
        check(reference, "", Optional.empty(), false), reason, "", Optional.empty(), false);
  }

  private static ReferenceCheck check(
      ReferenceShape reference, String element, Optional<String> computed, boolean matches) {
    return new ReferenceCheck(
        reference.uri() == null ? "" : reference.uri(),
        element,
        reference.transformUris(),
        reference.digestMethod(),
        Base64.getEncoder().encodeToString(reference.digest()),
        computed,
        matches);
  }
}
