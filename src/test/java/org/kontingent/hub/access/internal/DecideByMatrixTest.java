package org.kontingent.hub.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.access.AccessQuestion;
import org.kontingent.hub.access.AccessRefused;
import org.kontingent.hub.access.AccessRefused.Reason;
import org.kontingent.hub.access.CallerRole;
import org.kontingent.hub.access.PrivacyClass;
import org.kontingent.hub.access.RegisteredSystem;
import org.kontingent.hub.access.RegisteredSystems;
import org.kontingent.hub.access.Scope;
import org.kontingent.hub.access.SystemMnemonic;
import org.kontingent.hub.platform.CertificateThumbprint;
import org.kontingent.hub.registry.Purpose;

/** The decision point against the matrix as it is shipped. */
class DecideByMatrixTest {
  private static final Instant NOW = Instant.parse("2026-09-01T05:00:00Z");
  private static final CertificateThumbprint CERTIFICATE =
      new CertificateThumbprint("0".repeat(64));

  private final MatrixFile matrix = MatrixFile.shipped();

  private static RegisteredSystem system(CallerRole role, boolean active) {
    return new RegisteredSystem(
        new SystemMnemonic("CALLER"), "o", role, Set.of(CERTIFICATE), active);
  }

  private DecideByMatrix knowing(RegisteredSystem system) {
    RegisteredSystems systems =
        new RegisteredSystems() {
          @Override
          public Optional<RegisteredSystem> withCertificate(CertificateThumbprint thumbprint) {
            return Optional.of(system).filter(s -> s.certificates().contains(thumbprint));
          }

          @Override
          public Optional<RegisteredSystem> named(SystemMnemonic mnemonic) {
            return Optional.empty();
          }

          @Override
          public List<RegisteredSystem> all() {
            return List.of(system);
          }

          @Override
          public void put(RegisteredSystem other) {
            throw new UnsupportedOperationException();
          }
        };
    return new DecideByMatrix(systems, matrix, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static AccessQuestion question(
      CallerRole role, CallerRole actor, String operation, PrivacyClass touched, Purpose purpose) {
    return new AccessQuestion(
        system(role, true), "CALLER", actor, operation, Set.of(touched), purpose, NOW);
  }

  private Optional<Scope> decided(AccessQuestion question) {
    try {
      return Optional.of(knowing(question.caller()).decide(question).scope());
    } catch (AccessRefused e) {
      return Optional.empty();
    }
  }

  @Test
  void exactlyTheseGrantsStandForPersonalData() {
    List<String> granted = new ArrayList<>();
    for (String operation : matrix.served()) {
      for (PrivacyClass touched : PrivacyClass.values()) {
        for (CallerRole role : CallerRole.values()) {
          Purpose purpose =
              operation.startsWith("federal:")
                  ? Purpose.FEDERAL_SYNC
                  : operation.startsWith("operator:") ? Purpose.DATA_QUALITY : Purpose.ENROL;
          decided(question(role, null, operation, touched, purpose))
              .filter(scope -> touched.isPersonal())
              .ifPresent(
                  scope -> granted.add(operation + " " + touched + " " + role + " " + scope));
        }
      }
    }
    assertThat(granted)
        .containsExactlyInAnyOrder(
            "school:RegisterConsent P2 SYS OWN",
            "school:RegisterConsent P2 ADM OWN",
            "school:UpsertPupil P3 SYS OWN",
            "school:UpsertPupil P3 ADM OWN",
            "school:GetPupil P2 SYS OWN",
            "school:GetPupil P2 ADM OWN",
            "school:GetPupil P2 REG REGION",
            "school:GetPupil P2 STW REGION",
            "school:GetPupil P3 SYS OWN",
            "school:GetPupil P3 ADM OWN",
            "school:GetPupil P3 REG REGION",
            "school:GetPupil P3 STW REGION",
            "school:RequestVerification P2 SYS OWN",
            "school:RequestVerification P2 ADM OWN",
            "school:RequestVerification P2 REG REGION",
            "school:RequestVerification P2 STW REGION",
            "federal:GetPupil P2 FED REGION",
            "federal:GetPupil P3 FED REGION",
            "operator:ExplainConflict P2 STW REGION",
            "operator:ExplainConflict P3 STW REGION",
            "operator:ReadValues P2 STW REGION",
            "operator:ReadValues P3 STW REGION");
  }

  @Test
  void operatorIsNeverGrantedPersonalData() {
    for (String operation : matrix.served()) {
      for (PrivacyClass touched : EnumSet.range(PrivacyClass.P2, PrivacyClass.P5)) {
        assertThat(matrix.scope(CallerRole.OPR, operation, touched)).isEmpty();
      }
    }
  }

  @Test
  void whatIsNamedButNotServedIsDeniedToEveryRole() {
    assertThat(matrix.names("school:FindPupil")).isTrue();
    assertThat(matrix.names("school:Nothing")).isFalse();
    for (CallerRole role : CallerRole.values()) {
      for (PrivacyClass touched : PrivacyClass.values()) {
        assertThat(decided(question(role, null, "school:FindPupil", touched, Purpose.ENROL)))
            .isEmpty();
      }
    }
  }

  @Test
  void actorNarrowsAndNeverWidens() {
    assertThat(
            decided(
                question(
                    CallerRole.REG,
                    CallerRole.ADM,
                    "school:GetPupil",
                    PrivacyClass.P2,
                    Purpose.ENROL)))
        .contains(Scope.OWN);
    assertThat(
            decided(
                question(
                    CallerRole.SYS,
                    CallerRole.REG,
                    "school:GetPupil",
                    PrivacyClass.P2,
                    Purpose.ENROL)))
        .contains(Scope.OWN);
    assertThat(
            decided(
                question(
                    CallerRole.OPR,
                    CallerRole.REG,
                    "school:GetPupil",
                    PrivacyClass.P2,
                    Purpose.ENROL)))
        .isEmpty();
  }

  @Test
  void everyClassTouchedNeedsItsGrant() {
    AccessQuestion mixed =
        new AccessQuestion(
            system(CallerRole.SYS, true),
            "CALLER",
            null,
            "school:GetPupil",
            Set.of(PrivacyClass.P2, PrivacyClass.P4),
            Purpose.ENROL,
            NOW);
    assertThat(reason(mixed)).isEqualTo(Reason.ACCESS_DENIED);
    AccessQuestion nothing =
        new AccessQuestion(
            system(CallerRole.SYS, true),
            "CALLER",
            null,
            "school:GetPupil",
            Set.of(),
            Purpose.ENROL,
            NOW);
    assertThat(reason(nothing)).isEqualTo(Reason.ACCESS_DENIED);
  }

  private Reason reason(AccessQuestion question) {
    Throwable thrown = catchThrowable(() -> knowing(question.caller()).decide(question));
    return ((AccessRefused) thrown).reason();
  }

  @Test
  void inactiveSystemIsUnknownAndItsQuestionsRefused() {
    RegisteredSystem inactive = system(CallerRole.SYS, false);
    assertThatThrownBy(() -> knowing(inactive).identify(CERTIFICATE))
        .isInstanceOf(AccessRefused.class);
    assertThat(
            reason(
                new AccessQuestion(
                    inactive,
                    "CALLER",
                    null,
                    "school:GetCapabilities",
                    Set.of(PrivacyClass.P0),
                    null,
                    NOW)))
        .isEqualTo(Reason.AUTH_FAILED);
  }

  @Test
  void matrixThatCannotBeReadStopsTheStart() {
    for (String line :
        List.of(
            "a:b | P9 | any | SYS=OWN",
            "a:b | P2 | any | SYS=OWN",
            "a:b | P0 | any | SYS=EVERYWHERE",
            "a:b | P0 | any",
            "a:b | P0 | HOLIDAY | SYS=OWN")) {
      assertThatThrownBy(() -> new MatrixFile(List.of("# fine", line)))
          .hasMessageContaining("line 2");
    }
    assertThatThrownBy(() -> new MatrixFile(List.of("a:b|P0|any|SYS=OWN", "a:b|P0|any|FED=OWN")))
        .hasMessageContaining("line 2");
  }
}
