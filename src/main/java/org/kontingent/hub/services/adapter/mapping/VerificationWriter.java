package org.kontingent.hub.services.adapter.mapping;

import java.util.Collection;
import org.kontingent.hub.registry.PupilView;
import org.kontingent.hub.registry.VerificationState;
import org.kontingent.hub.services.adapter.wire.school.PupilRef;
import org.kontingent.hub.services.adapter.wire.school.PupilVerification;
import org.kontingent.hub.services.adapter.wire.school.SourceRequest;
import org.kontingent.hub.services.adapter.wire.types.IdentityState;
import org.kontingent.hub.services.adapter.wire.types.QuestionKind;
import org.kontingent.hub.services.adapter.wire.types.SourceRequestState;
import org.kontingent.hub.services.adapter.wire.types.SourceRole;

/** Questions to sources and their states in the contract's classes. */
public final class VerificationWriter {
  private VerificationWriter() {}

  public static SourceRequest request(VerificationState state) {
    SourceRequest request = new SourceRequest();
    request.setSourceRequestId(state.request().toString());
    request.setRole(Codes.same(state.role(), SourceRole.class));
    request.setQuestion(Codes.same(state.kind(), QuestionKind.class));
    request.setState(Codes.same(state.state(), SourceRequestState.class));
    return request;
  }

  /** One pupil, named as the caller named it, with those of the states that are of it. */
  public static PupilVerification pupil(
      PupilRef ref, PupilView view, Collection<VerificationState> states) {
    PupilVerification pupil = new PupilVerification();
    pupil.setRef(ref);
    pupil.setRegionalId(view.regionalId().toString());
    pupil.setIdentityState(Codes.same(view.identityState(), IdentityState.class));
    states.stream()
        .filter(state -> state.pupil().equals(view.regionalId()))
        .map(VerificationWriter::request)
        .forEach(pupil.getSourceRequest()::add);
    return pupil;
  }
}
