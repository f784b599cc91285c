package org.kontingent.hub.registry.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.ConsentId;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.Purpose;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.ReadVerification;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.RequestVerification;
import org.kontingent.hub.registry.VerificationOrder;
import org.kontingent.hub.registry.VerificationState;

/** {@link RequestVerification} and {@link ReadVerification} over the book of questions. */
public final class Verification implements RequestVerification, ReadVerification {
  private static final Set<Purpose> PURPOSES =
      EnumSet.of(
          Purpose.ENROL,
          Purpose.EDUCATE,
          Purpose.TRANSFER,
          Purpose.ATTEST,
          Purpose.BENEFIT_CHECK,
          Purpose.NEGLECT_PREVENTION,
          Purpose.DATA_QUALITY);

  private final Transactions transactions;
  private final PupilStore pupils;
  private final SourceRecordStore records;
  private final QuestionStore questions;
  private final Grounds grounds;
  private final Asking asking;

  public Verification(
      Transactions transactions,
      PupilStore pupils,
      SourceRecordStore records,
      QuestionStore questions,
      Grounds grounds,
      Asking asking) {
    this.transactions = transactions;
    this.pupils = pupils;
    this.records = records;
    this.questions = questions;
    this.grounds = grounds;
    this.asking = asking;
  }

  @Override
  public List<VerificationState> request(VerificationOrder order) {
    if (order.pupils().size() > VerificationOrder.MOST_PUPILS) {
      throw new RegistryRefusal(
          RegistryRefusal.Code.TOO_LARGE,
          "more than " + VerificationOrder.MOST_PUPILS + " pupils in one request: split it");
    }
    if (!PURPOSES.contains(order.purpose())) {
      throw new RegistryRefusal(
          RegistryRefusal.Code.PURPOSE_MISMATCH,
          "sources are not asked for this purpose: name the purpose it serves");
    }
    return transactions.call(() -> start(order));
  }

  @Override
  public List<VerificationState> read(List<RegionalId> pupilIds) {
    return transactions.call(
        () -> questions.about(survivors(pupilIds)).stream().map(StoredQuestion::view).toList());
  }

  private List<VerificationState> start(VerificationOrder order) {
    Set<RegionalId> wanted = survivors(order.pupils());
    List<StoredPupil> locked = pupils.lock(wanted);
    if (locked.size() != wanted.size()) {
      throw new RegistryRefusal(
          RegistryRefusal.Code.NOT_FOUND,
          "a pupil of the request does not exist: nothing was asked");
    }
    List<VerificationState> standing = new ArrayList<>();
    for (StoredPupil pupil : locked) {
      String ground = ground(pupil.id(), order);
      for (QuestionKind kind : QuestionKind.values()) {
        if (order.roles().contains(kind.role())) {
          standing.add(asking.onDemand(pupil.id(), kind, claim(pupil), order.purpose(), ground));
        }
      }
    }
    return standing;
  }

  private PupilFacts claim(StoredPupil pupil) {
    return records.ofPupil(pupil.id()).stream()
        .filter(SourceRecord::isClaim)
        .min(SourceRecord.NEWEST_FIRST)
        .map(SourceRecord::facts)
        .orElseGet(() -> GoldenFacts.of(pupil.golden()));
  }

  private String ground(RegionalId pupil, VerificationOrder order) {
    List<ConsentId> named = new ArrayList<>();
    boolean statute = false;
    if (order.ground() != null && order.ground().startsWith(RegistrySettings.STATUTE_PREFIX)) {
      statute = true;
    } else if (order.ground() != null) {
      consentId(order.ground()).ifPresent(named::add);
    }
    Optional<String> found =
        grounds
            .stageOne(
                new HashSet<>(records.sourceKeysOf(pupil)),
                pupil,
                named,
                order.organisation(),
                order.purpose())
            .filter(ground -> order.ground() == null || ground.equals(order.ground()));
    if (found.isPresent() && (!statute || found.get().equals(order.ground()))) {
      return found.get();
    }
    throw new RegistryRefusal(
        RegistryRefusal.Code.GROUND_MISSING,
        "no consent or statute allows to ask about pupil " + pupil + ": register a consent first");
  }

  private static Optional<ConsentId> consentId(String text) {
    try {
      return Optional.of(ConsentId.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Set<RegionalId> survivors(List<RegionalId> ids) {
    Set<RegionalId> survivors = new LinkedHashSet<>();
    ids.stream()
        .map(id -> Redirects.survivor(pupils, id))
        .sorted(Comparator.comparing(RegionalId::value))
        .forEach(survivors::add);
    return survivors;
  }
}
