package org.kontingent.hub.sandbox.internal;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.sandbox.AccessRule;
import org.kontingent.hub.signature.SignatureFinding;
import org.kontingent.hub.signature.VerificationReport;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.RequestData;
import org.kontingent.hub.smev.v3.SignatureRole;
import org.kontingent.hub.smev.v3.SmevVersion;

/** The access matrix: may this system ask for this kind of data. */
final class CheckAccess {
  private final List<AccessRule> matrix;

  CheckAccess(List<AccessRule> matrix) {
    this.matrix = List.copyOf(matrix);
  }

  void check(Caller caller, RequestData data, SmevVersion version) {
    KindOfData kind = data.content().document().root();
    for (AccessRule rule : matrix) {
      if (rule.kind().equals(kind)) {
        if (!rule.allowed().contains(caller.participant().mnemonic())) {
          throw Faults.of(FaultKind.ACCESS_DENIED);
        }
        if (rule.personalSignatureDemanded() && !isPersonallySigned(caller.report())) {
          throw Faults.of(
              version == SmevVersion.V1_3
                  ? FaultKind.PERSONAL_ACCESS_DENIED
                  : FaultKind.ACCESS_DENIED);
        }
      }
    }
  }

  private static boolean isPersonallySigned(VerificationReport report) {
    Optional<SignatureFinding> personal = report.by(SignatureRole.PERSONAL);
    return personal.map(SignatureFinding::isValid).orElse(false);
  }
}
