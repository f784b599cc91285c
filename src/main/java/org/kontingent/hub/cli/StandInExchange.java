package org.kontingent.hub.cli;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontingent.hub.sandbox.AccessRule;
import org.kontingent.hub.sandbox.AnswerHabits;
import org.kontingent.hub.sandbox.Department;
import org.kontingent.hub.sandbox.DepartmentSetup;
import org.kontingent.hub.sandbox.ExchangeIdentity;
import org.kontingent.hub.sandbox.ExchangeRules;
import org.kontingent.hub.sandbox.FileStoreSettings;
import org.kontingent.hub.sandbox.Participant;
import org.kontingent.hub.sandbox.Registration;
import org.kontingent.hub.sandbox.Sandbox;
import org.kontingent.hub.sandbox.SandboxSettings;
import org.kontingent.hub.sandbox.ServedKind;
import org.kontingent.hub.sandbox.departments.DepartmentLetters;
import org.kontingent.hub.sandbox.departments.Departments;
import org.kontingent.hub.sandbox.population.Population;
import org.kontingent.hub.signature.SigningKey;
import org.kontingent.hub.signature.adapter.SignatureEngine;
import org.kontingent.hub.signature.adapter.cms.ContentDigests;
import org.kontingent.hub.signature.adapter.cms.GostCmsVerifier;

/** Puts the stand-in exchange together: sample keys, three departments, an invented population. */
final class StandInExchange {
  /** Mnemonic under which the sample hub certificate is registered. */
  static final String HUB = "RO61HUB01";

  private StandInExchange() {}

  /**
   * @param callers systems that may call besides the sample hub
   * @param delay how long a department takes over an answer
   */
  static Sandbox start(
      SampleMaterial samples,
      String host,
      int port,
      Population population,
      Duration delay,
      ExchangeRules rules,
      AnswerHabits habits,
      List<Participant> callers) {
    return start(samples, host, port, population, delay, rules, habits, callers, Clock.systemUTC());
  }

  /** With a clock of its own, for those who simulate time. */
  static Sandbox start(
      SampleMaterial samples,
      String host,
      int port,
      Population population,
      Duration delay,
      ExchangeRules rules,
      AnswerHabits habits,
      List<Participant> callers,
      Clock clock) {
    return start(
        samples,
        host,
        port,
        population,
        delay,
        rules,
        habits,
        callers,
        FileStoreSettings.DEFAULT,
        clock);
  }

  /** As above, on a clock of the caller's. */
  static Sandbox start(
      SampleMaterial samples,
      String host,
      int port,
      Population population,
      Duration delay,
      ExchangeRules rules,
      AnswerHabits habits,
      List<Participant> callers,
      FileStoreSettings files,
      Clock clock) {
    ExchangeIdentity identity =
        new ExchangeIdentity(
            SignatureEngine.signer(),
            SignatureEngine.verifier(),
            new GostCmsVerifier(),
            new ContentDigests(),
            samples.gostKey("exchange"),
            Optional.of(samples.gostKey("foreign")));
    Departments departments = Departments.of(population, delay);
    List<DepartmentSetup> setups = new ArrayList<>();
    add(setups, departments.zags(), "ZAGS01", "ЕГР ЗАГС", samples.gostKey("zags"));
    add(setups, departments.mvd(), "MVDR01", "МВД России", samples.gostKey("mvd"));
    add(setups, departments.pfr(), "PFRF01", "Социальный фонд", samples.gostKey("pfr"));
    List<Participant> participants = new ArrayList<>(callers);
    participants.add(participant(HUB, "Контингент", samples.gostKey("hub").certificate()));
    return Sandbox.start(
        SandboxSettings.of(identity, clock)
            .listeningOn(host, port)
            .withParticipants(participants)
            .withDepartments(setups)
            .withRegistrations(
                List.of(
                    Registration.of(DepartmentLetters.ACT_NOTICE, HUB),
                    // A broadcast: it comes without a return address and nobody may answer.
                    new Registration(
                        DepartmentLetters.REGISTRATION_NOTICE, List.of(), List.of(HUB))))
            .withAccess(
                List.of(
                    only(DepartmentLetters.ACT_NOTICE, "ZAGS01"),
                    only(DepartmentLetters.REGISTRATION_NOTICE, "MVDR01")))
            .withLife(new DepartmentLetters(population, "ZAGS01", "MVDR01", clock))
            .withRules(rules)
            .withHabits(habits)
            .withFiles(files));
  }

  private static AccessRule only(ServedKind kind, String mnemonic) {
    return new AccessRule(kind.request(), Set.of(mnemonic), false);
  }

  static Participant participant(String mnemonic, String name, X509Certificate certificate) {
    return new Participant(mnemonic, name, List.of(certificate));
  }

  private static void add(
      List<DepartmentSetup> setups,
      Department department,
      String mnemonic,
      String name,
      SigningKey key) {
    Participant participant = participant(mnemonic, name, key.certificate());
    setups.add(new DepartmentSetup(department, participant, key));
  }
}
