package org.kontingent.hub.signature.adapter;

import java.util.ArrayList;
import java.util.List;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.kontingent.hub.signature.Reason;
import org.kontingent.hub.signature.SignatureFinding;
import org.kontingent.hub.signature.SignatureVerifier;
import org.kontingent.hub.signature.VerificationReport;
import org.kontingent.hub.signature.internal.DocumentSurvey;
import org.kontingent.hub.signature.internal.WorkBudget;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Verifies documents: surveys each once, then judges its signatures one by one. */
final class SantuarioVerifier implements SignatureVerifier {
  /** A registry message of 1.3 may carry a thousand signed records. */
  private static final int MAX_SIGNATURES = 1200;

  SantuarioVerifier() {
    Santuario.start();
  }

  @Override
  public VerificationReport verify(byte[] document) {
    return verify(HardenedXml.parse(document));
  }

  @Override
  public VerificationReport verify(Document document) {
    DocumentSurvey survey = DocumentSurvey.of(document);
    WorkBudget budget = survey.budget();
    List<SignatureFinding> findings = new ArrayList<>();
    boolean tooMany = survey.signatures().size() > MAX_SIGNATURES;
    boolean exhausted = tooMany;
    for (Element signature : survey.signatures()) {
      Judgement judgement = new Judgement(findings.size(), signature, survey, budget);
      if (!exhausted) {
        try {
          findings.add(judgement.judge());
          continue;
        } catch (WorkBudget.Exhausted e) {
          exhausted = true;
        }
      }
      findings.add(judgement.invalid(Reason.TOO_MUCH_WORK, ""));
    }
    return new VerificationReport(findings);
  }
}
