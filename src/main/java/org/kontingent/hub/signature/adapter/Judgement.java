package org.kontingent.hub.signature.adapter;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.signature.GostAlgorithm;
import org.kontingent.hub.signature.GostDigest;
import org.kontingent.hub.signature.Reason;
import org.kontingent.hub.signature.ReferenceCheck;
import org.kontingent.hub.signature.SignatureFinding;
import org.kontingent.hub.signature.ValueCheck;
import org.kontingent.hub.signature.Verdict;
import org.kontingent.hub.signature.internal.DocumentSurvey;
import org.kontingent.hub.signature.internal.Names;
import org.kontingent.hub.signature.internal.PlaceFinder;
import org.kontingent.hub.signature.internal.SignatureShape;
import org.kontingent.hub.signature.internal.SignatureShape.ReferenceShape;
import org.kontingent.hub.signature.internal.Transforms;
import org.kontingent.hub.signature.internal.WorkBudget;
import org.kontingent.hub.smev.v3.SignaturePlace;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Judges one signature: first what the policy says of its shape and place, then its digests, then
 * its value. The first objection decides; digests and value are both looked at, so that the reason
 * can tell which of them was altered.
 */
final class Judgement {
  private static final int DETAIL_LIMIT = 200;

  private final int index;
  private final Element signature;
  private final DocumentSurvey survey;
  private final WorkBudget budget;

  private Optional<SignaturePlace> place = Optional.empty();
  private Optional<Element> mustSign = Optional.empty();
  private Optional<GostAlgorithm> algorithm = Optional.empty();
  private Optional<X509Certificate> certificate = Optional.empty();
  private List<ReferenceCheck> checks = List.of();
  private List<Element> vouched = List.of();
  private ValueCheck value = ValueCheck.NOT_CHECKED;
  private boolean everyGreater;
  private String element = "";

  Judgement(int index, Element signature, DocumentSurvey survey, WorkBudget budget) {
    this.index = index;
    this.signature = signature;
    this.survey = survey;
    this.budget = budget;
  }

  /** Throws {@link WorkBudget.Exhausted} if the document demands too much. */
  SignatureFinding judge() {
    budget.spend(WorkBudget.SIGNATURE);
    if (survey.operation().isPresent()) {
      PlaceFinder.Standing standing = PlaceFinder.of(signature, survey.operation().get());
      place = standing.place();
      mustSign = standing.signed();
      mustSign.ifPresent(e -> element = e.getLocalName());
      if (standing.fault().isPresent() && survey.fault().isEmpty()) {
        return invalid(standing.fault().get(), signature.getParentNode().getLocalName());
      }
    }
    SignatureShape shape;
    try {
      shape = SignatureShape.of(signature);
    } catch (SignatureShape.Malformed e) {
      return invalid(survey.fault().orElse(Reason.MALFORMED_SIGNATURE), e.getMessage());
    }
    if (place.isEmpty()) {
      element = namedElement(shape.references().get(0));
    }
    if (survey.fault().isPresent()) {
      return invalid(survey.fault().get(), "");
    }
    algorithm = GostAlgorithm.ofUri(shape.method());
    Optional<Transforms.Refusal> refusal = policy(shape);
    if (refusal.isPresent()) {
      return invalid(refusal.get().reason(), refusal.get().detail());
    }
    return check(shape);
  }

  SignatureFinding invalid(Reason reason, String detail) {
    return finding(Verdict.INVALID, reason, detail);
  }

  private Optional<Transforms.Refusal> policy(SignatureShape shape) {
    if (algorithm.isEmpty()) {
      return refuse(Reason.ALGORITHM_REFUSED, shape.method());
    }
    if (!Transforms.isCanonicalization(shape.canonicalization())) {
      return refuse(Reason.ALGORITHM_REFUSED, shape.canonicalization());
    }
    for (ReferenceShape reference : shape.references()) {
      if (GostDigest.ofUri(reference.digestMethod()).isEmpty()) {
        return refuse(Reason.ALGORITHM_REFUSED, reference.digestMethod());
      }
    }
    return place.isPresent() ? policyAtPlace(shape) : policyElsewhere(shape);
  }

  private Optional<Transforms.Refusal> policyAtPlace(SignatureShape shape) {
    if (shape.references().size() != 1) {
      return refuse(Reason.REFERENCE_COUNT, Integer.toString(shape.references().size()));
    }
    String wanted = place.get().signed().get(place.get().signed().size() - 1).localName();
    String id = mustSign.map(e -> Names.attribute(e, "Id")).orElse(null);
    if (id == null || id.isEmpty()) {
      return refuse(Reason.TARGET_MISSING, wanted);
    }
    ReferenceShape reference = shape.references().get(0);
    if (!("#" + id).equals(reference.uri())) {
      return refuse(Reason.WRONG_TARGET, wanted);
    }
    return Transforms.atPlace(reference.transforms());
  }

  private static Optional<Transforms.Refusal> policyElsewhere(SignatureShape shape) {
    for (ReferenceShape reference : shape.references()) {
      Optional<Transforms.Refusal> refusal = Transforms.elsewhere(reference.transforms());
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  private SignatureFinding check(SignatureShape shape) {
    budget.spend(WorkBudget.SURROUNDING_ATTRIBUTE * surroundingAttributes());
    ReferenceDigests digests = new ReferenceDigests(shape, survey, budget);
    Reason referenceFault = null;
    String faultDetail = "";
    List<ReferenceCheck> seen = new ArrayList<>();
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < shape.references().size(); i++) {
      ReferenceDigests.Outcome outcome =
          place.isPresent() ? digests.atPlace(mustSign.get()) : digests.elsewhere(i);
      seen.add(outcome.check());
      outcome.vouched().ifPresent(elements::add);
      everyGreater |= outcome.everyGreater();
      if (outcome.fault() != null && referenceFault == null) {
        referenceFault = outcome.fault();
        faultDetail = outcome.detail();
      }
    }
    checks = seen;
    KeyCheck keys = new KeyCheck(shape, algorithm.get(), survey, budget);
    keys.run(digests.signature());
    value = keys.value();
    certificate = keys.certificate();
    if (referenceFault != null && referenceFault != Reason.CONTENT_ALTERED) {
      return invalid(referenceFault, faultDetail);
    }
    if (referenceFault != null) {
      return invalid(
          value == ValueCheck.DIFFERS ? Reason.CONTENT_AND_SIGNED_INFO_ALTERED : referenceFault,
          faultDetail);
    }
    if (keys.reason() == Reason.OK) {
      vouched = elements;
      return finding(Verdict.VALID, Reason.OK, "");
    }
    return finding(keys.verdict(), keys.reason(), keys.detail());
  }

  private int surroundingAttributes() {
    int count = 0;
    for (Node n = signature.getParentNode(); n instanceof Element; n = n.getParentNode()) {
      count += n.getAttributes().getLength();
    }
    return count;
  }

  private String namedElement(ReferenceShape reference) {
    String uri = reference.uri();
    if (uri == null) {
      return "";
    }
    if (uri.isEmpty()) {
      return survey.document().getDocumentElement().getLocalName();
    }
    return uri.startsWith("#")
        ? survey.byId(uri.substring(1)).map(Element::getLocalName).orElse("")
        : "";
  }

  private static Optional<Transforms.Refusal> refuse(Reason reason, String detail) {
    return Optional.of(new Transforms.Refusal(reason, detail));
  }

  private SignatureFinding finding(Verdict verdict, Reason reason, String detail) {
    return new SignatureFinding(
        index,
        element,
        verdict,
        reason,
        printable(detail),
        algorithm,
        checks,
        value,
        certificate,
        place,
        vouched,
        everyGreater);
  }

  /** Details quote what a foreign document says: short, on one line, nothing but print. */
  private static String printable(String detail) {
    String shown = detail.replaceAll("[^\\p{L}\\p{N} !-~]", "?");
    return shown.length() <= DETAIL_LIMIT ? shown : shown.substring(0, DETAIL_LIMIT) + "…";
  }
}
