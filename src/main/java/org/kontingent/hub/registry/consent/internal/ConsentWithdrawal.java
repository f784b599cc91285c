package org.kontingent.hub.registry.consent.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.DataCategory;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.consent.DestructionCause;
import org.kontingent.hub.registry.consent.DestructionPlan;
import org.kontingent.hub.registry.consent.PlannedStep;
import org.kontingent.hub.registry.consent.WithdrawConsent;
import org.kontingent.hub.registry.consent.Withdrawal;
import org.kontingent.hub.registry.internal.ConsentStore;
import org.kontingent.hub.registry.internal.FieldRules;
import org.kontingent.hub.registry.internal.PupilStore;
import org.kontingent.hub.registry.internal.Redirects;
import org.kontingent.hub.registry.internal.RegistrySettings;
import org.kontingent.hub.registry.internal.StoredConsent;
import org.kontingent.hub.registry.internal.StoredPupil;

/** {@link WithdrawConsent}: what follows at once, and the plan of what follows later. */
public final class ConsentWithdrawal implements WithdrawConsent {
  private final Transactions transactions;
  private final ConsentStore consents;
  private final PupilStore pupils;
  private final PlanStore plans;
  private final Closing closing;
  private final OrderedIds ids;
  private final RegistrySettings settings;
  private final Clock clock;

  public ConsentWithdrawal(
      Transactions transactions,
      ConsentStore consents,
      PupilStore pupils,
      PlanStore plans,
      Closing closing,
      OrderedIds ids,
      RegistrySettings settings,
      Clock clock) {
    this.transactions = transactions;
    this.consents = consents;
    this.pupils = pupils;
    this.plans = plans;
    this.closing = closing;
    this.ids = ids;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public DestructionPlan withdraw(Withdrawal withdrawal) {
    LocalDate today = LocalDate.now(clock.withZone(settings.zone()));
    FieldRules rules = new FieldRules(today);
    rules.required("date", withdrawal.date());
    rules.required("channel", withdrawal.channel());
    rules.required("withdrawnBy", withdrawal.by());
    if (withdrawal.date() != null && withdrawal.date().isAfter(today)) {
      rules.error("OUT_OF_RANGE", "date");
    }
    rules.date("date", withdrawal.date());
    rules.refuseIfWrong();
    return transactions.call(() -> plan(withdrawal, today));
  }

  private DestructionPlan plan(Withdrawal withdrawal, LocalDate today) {
    Optional<StoredConsent> found = consents.lock(withdrawal.consent());
    Optional<StoredPlan> before = plans.of(withdrawal.consent());
    if (before.isPresent()) {
      return view(before.get());
    }
    StoredConsent consent =
        found.orElseThrow(
            () ->
                new RegistryRefusal(
                    RegistryRefusal.Code.NOT_FOUND, "there is no such consent of the caller's"));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    consents.withdrawn(withdrawal, now);
    Optional<StoredPupil> pupil = consents.pupilOf(withdrawal.consent()).map(this::locked);
    LocalDate asked = withdrawal.date().plusDays(settings.destructionDays());
    LocalDate until = asked.isBefore(today) ? today : asked;
    List<PlannedStep> steps = new ArrayList<>();
    for (DataCategory category : consent.consent().dataCategories().stream().sorted().toList()) {
      steps.add(closing.step(category, consent, pupil, until));
    }
    boolean destroys = steps.stream().anyMatch(step -> step.action() == PlannedStep.Action.DESTROY);
    StoredPlan plan =
        new StoredPlan(
            ids.next(),
            pupil.map(StoredPupil::id).orElse(null),
            DestructionCause.WITHDRAWN,
            withdrawal.consent(),
            withdrawal.registeredBy(),
            now,
            until,
            steps,
            destroys ? StoredPlan.State.PLANNED : StoredPlan.State.NOTHING);
    plans.add(plan);
    pupil.ifPresent(one -> closing.close(one, plan, withdrawal, now));
    return view(plan);
  }

  private StoredPupil locked(RegionalId id) {
    RegionalId pupil = Redirects.survivor(pupils, id);
    return pupils.lock(List.of(pupil)).get(0);
  }

  private static DestructionPlan view(StoredPlan plan) {
    return new DestructionPlan(plan.consent(), plan.pupil(), plan.orderedAt(), plan.steps());
  }
}
