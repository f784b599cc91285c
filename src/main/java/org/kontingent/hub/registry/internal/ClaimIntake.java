package org.kontingent.hub.registry.internal;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.FieldIssue;
import org.kontingent.hub.registry.PupilClaim;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.Purpose;
import org.kontingent.hub.registry.RecordState;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.UpsertOutcome;
import org.kontingent.hub.registry.UpsertPupil;
import org.kontingent.hub.registry.UpsertedPupil;
import org.kontingent.hub.registry.VerificationState;

/** {@link UpsertPupil}: checks, finds the ground, matches, stores, recomputes, asks. */
public final class ClaimIntake implements UpsertPupil {
  private static final Set<Purpose> PURPOSES =
      EnumSet.of(
          Purpose.ENROL, Purpose.EDUCATE, Purpose.TRANSFER, Purpose.ATTEST, Purpose.DATA_QUALITY);
  private static final Set<ConflictType> CLASHES =
      EnumSet.of(
          ConflictType.SNILS_CLASH, ConflictType.DOCUMENT_CLASH, ConflictType.POSSIBLE_DUPLICATE);

  private final Transactions transactions;
  private final KeyLocks locks;
  private final PupilStore pupils;
  private final SourceRecordStore records;
  private final StrandStore strands;
  private final Regrouping regrouping;
  private final Recompute recompute;
  private final NoticeTaking notices;
  private final ConflictStore conflicts;
  private final Grounds grounds;
  private final Asking asking;
  private final OrderedIds ids;
  private final RegistrySettings settings;
  private final Clock clock;

  public ClaimIntake(
      Transactions transactions,
      KeyLocks locks,
      PupilStore pupils,
      SourceRecordStore records,
      StrandStore strands,
      Regrouping regrouping,
      Recompute recompute,
      NoticeTaking notices,
      ConflictStore conflicts,
      Grounds grounds,
      Asking asking,
      OrderedIds ids,
      RegistrySettings settings,
      Clock clock) {
    this.transactions = transactions;
    this.locks = locks;
    this.pupils = pupils;
    this.records = records;
    this.strands = strands;
    this.regrouping = regrouping;
    this.recompute = recompute;
    this.notices = notices;
    this.conflicts = conflicts;
    this.grounds = grounds;
    this.asking = asking;
    this.ids = ids;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public UpsertedPupil upsert(PupilClaim claim) {
    if (!PURPOSES.contains(claim.purpose())) {
      throw new RegistryRefusal(
          RegistryRefusal.Code.PURPOSE_MISMATCH,
          "a child's record is not submitted for this purpose: name the purpose it serves");
    }
    ClaimCheck.Checked checked =
        ClaimCheck.check(claim, LocalDate.now(clock.withZone(settings.zone())));
    return transactions.call(() -> take(claim, checked));
  }

  private UpsertedPupil take(PupilClaim claim, ClaimCheck.Checked checked) {
    PupilFacts facts = checked.facts();
    Set<StrongKey> keys = StrongKey.of(facts);
    Optional<String> ground = ground(claim);
    if (ground.isEmpty()) {
      throw new RegistryRefusal(
          RegistryRefusal.Code.CONSENT_REQUIRED,
          "no valid consent covers this organisation and purpose: register one first");
    }
    locks.lock(names(claim, facts, keys));

    Optional<RegionalId> known = records.pupilUnder(claim.key()).map(this::survivor);
    Set<RegionalId> sharing = records.holding(keys);
    Set<RegionalId> involved = new HashSet<>(sharing);
    known.ifPresent(involved::add);
    Map<RegionalId, StoredPupil> locked = new LinkedHashMap<>();
    pupils.lock(recompute.neighbourhood(involved)).forEach(pupil -> locked.put(pupil.id(), pupil));
    checkVersion(claim, known.map(locked::get));

    String hash = SourceRecord.hashOf(SourceOutcome.FOUND, facts);
    List<SourceRecord> earlier = records.claimsUnder(claim.key());
    Withdrawn withdrawn = Withdrawn.in(earlier);
    List<SourceRecord> live = earlier.stream().filter(r -> !withdrawn.covers(r)).toList();
    // What was taken back is said no more, yet still tells which child the key was given to.
    Optional<SourceRecord> last =
        earlier.stream()
            .filter(r -> r.linkedTo() != null && !r.isRetraction())
            .min(SourceRecord.NEWEST_FIRST);
    Optional<SourceRecord> newest =
        live.stream().filter(r -> r.linkedTo() != null).min(SourceRecord.NEWEST_FIRST);
    Optional<SourceRecord> latest =
        live.stream().max(Comparator.comparing(SourceRecord::receivedAt));
    if (newest.isPresent() && says(newest.get(), hash, claim.eventTime())) {
      return saidAlready(newest.get(), known, locked, checked.warnings());
    }
    if (latest.isPresent() && says(latest.get(), hash, claim.eventTime())) {
      return saidAlready(latest.get(), known, locked, checked.warnings());
    }

    MatchRules.Decision decision =
        MatchRules.decide(
            new MatchRules.Incoming(facts, null),
            new MatchRules.Situation(
                known.map(locked::get).map(ClaimIntake::candidate).orElse(null),
                last.map(SourceRecord::facts).orElse(null),
                locked.values().stream()
                    .filter(pupil -> sharing.contains(pupil.id()))
                    .map(ClaimIntake::candidate)
                    .toList(),
                Set.of()));
    StrandId strand = records.strandUnder(claim.key()).orElseGet(() -> new StrandId(ids.next()));
    Arriving arriving =
        new Arriving(
            strand, record(claim, facts, hash, strand, withdrawn.next(claim.key(), now())));
    return decision.rule() == LinkRule.HELD
        ? hold(arriving.record(), decision, locked, checked.warnings())
        : link(claim, keys, arriving, decision, known.isEmpty(), ground.get(), checked.warnings());
  }

  /** Whatever two claims of one child may share, they meet at it. */
  private List<String> names(PupilClaim claim, PupilFacts facts, Set<StrongKey> keys) {
    List<String> names = new ArrayList<>(regrouping.locksOf(SourceRole.SCHOOL, facts));
    names.add(claim.key().system() + "|" + claim.key().id());
    keys.forEach(key -> names.add(key.kind() + "|" + key.value()));
    return names;
  }

  private UpsertedPupil link(
      PupilClaim claim,
      Set<StrongKey> keys,
      Arriving arriving,
      MatchRules.Decision decision,
      boolean isNew,
      String ground,
      List<FieldIssue> warnings) {
    StrandId strand = arriving.strand();
    Regrouping.Arrangement arrangement = regrouping.arrange(Set.of(strand), arriving);
    RegionalId pupil = arrangement.pupilOf(strand);
    LinkRule rule = rule(decision, arrangement, strand, isNew);
    SourceRecord record = arriving.record().placed(pupil, rule, null, null);
    if (isNew) {
      strands.add(new Strand(strand, pupil, pupil, arrangement.mark()), arrangement.model());
      records.bind(claim.key(), strand, pupil);
    } else {
      records.revive(claim.key());
    }
    records.add(record, strand, keys);
    regrouping.remember(strand, record);
    Set<String> before = names(conflicts.open(pupil));
    regrouping.settle(arrangement, Set.of(pupil));
    notices.revisit(pupil, keys);
    List<ConflictView> opened =
        conflicts.open(pupil).stream()
            .filter(view -> !before.contains(FoundConflict.nameOf(view)))
            .toList();
    StoredPupil now = pupils.find(pupil).orElseThrow();
    List<VerificationState> started =
        now.recordState() == RecordState.DECEASED
            ? List.of()
            : asking.onEntry(pupil, record.facts(), now.golden(), claim.purpose(), ground);
    return new UpsertedPupil(
        pupil,
        now.identityState(),
        outcome(rule, decision, opened),
        now.version(),
        opened,
        started,
        warnings);
  }

  private static LinkRule rule(
      MatchRules.Decision decision,
      Regrouping.Arrangement arrangement,
      StrandId strand,
      boolean isNew) {
    if (!isNew) {
      return LinkRule.M1;
    }
    if (arrangement.isAlone(strand)) {
      return LinkRule.CREATED;
    }
    return decision.rule() == LinkRule.CREATED ? LinkRule.M5 : decision.rule();
  }

  private static UpsertOutcome outcome(
      LinkRule rule, MatchRules.Decision decision, List<ConflictView> opened) {
    boolean clashes =
        (rule == LinkRule.CREATED && decision.clash() != null)
            || opened.stream().anyMatch(view -> CLASHES.contains(view.type()));
    if (clashes) {
      return UpsertOutcome.QUEUED;
    }
    return switch (rule) {
      case M1 -> UpsertOutcome.UPDATED;
      case CREATED -> UpsertOutcome.CREATED;
      default -> UpsertOutcome.LINKED;
    };
  }

  private static Set<String> names(List<ConflictView> open) {
    return open.stream().map(FoundConflict::nameOf).collect(toSet());
  }

  /** Nothing of the pupil is touched but the list of open conflicts. */
  private UpsertedPupil hold(
      SourceRecord arriving,
      MatchRules.Decision decision,
      Map<RegionalId, StoredPupil> locked,
      List<FieldIssue> warnings) {
    records.add(
        arriving.placed(null, LinkRule.HELD, decision.pupil(), decision.clash()), null, Set.of());
    List<ConflictView> opened = recompute(List.of(decision.pupil()), locked, decision.pupil());
    return held(decision.clash(), opened, warnings);
  }

  private UpsertedPupil held(
      ConflictType why, List<ConflictView> opened, List<FieldIssue> warnings) {
    List<FieldIssue> all =
        Stream.concat(warnings.stream(), Stream.of(FieldIssue.warning(why.name(), "sourceKey")))
            .toList();
    return new UpsertedPupil(null, null, UpsertOutcome.QUEUED, 0, opened, List.of(), all);
  }

  private UpsertedPupil saidAlready(
      SourceRecord latest,
      Optional<RegionalId> known,
      Map<RegionalId, StoredPupil> locked,
      List<FieldIssue> warnings) {
    if (latest.linkedTo() == null) {
      return held(latest.heldAs(), List.of(), warnings);
    }
    // By the record if the key is not seen yet: a node that raced with us is just committing both.
    RegionalId id = known.orElseGet(() -> survivor(latest.linkedTo()));
    StoredPupil pupil = locked.computeIfAbsent(id, other -> pupils.lock(List.of(other)).get(0));
    if (pupil.recordState() == RecordState.RESTRICTED) {
      recompute.all(List.of(pupil));
      pupil = pupils.find(id).orElseThrow();
    }
    return new UpsertedPupil(
        pupil.id(),
        pupil.identityState(),
        UpsertOutcome.UNCHANGED,
        pupil.version(),
        List.of(),
        List.of(),
        warnings);
  }

  private List<ConflictView> recompute(
      List<RegionalId> changed, Map<RegionalId, StoredPupil> locked, RegionalId of) {
    Set<RegionalId> affected = recompute.neighbourhood(changed);
    return recompute
        .all(locked.values().stream().filter(p -> affected.contains(p.id())).toList())
        .getOrDefault(of, List.of());
  }

  /** Its place is found later. */
  private SourceRecord record(
      PupilClaim claim, PupilFacts facts, String hash, StrandId strand, Instant now) {
    return new SourceRecord(
        ids.next(),
        SourceRole.SCHOOL,
        claim.key().system(),
        claim.key().id(),
        null,
        SourceOutcome.FOUND,
        null,
        facts,
        claim.messageId(),
        micros(claim.eventTime()),
        now,
        now,
        hash,
        null,
        SourceRecord.RULE_VERSION,
        new RegionalId(strand.value()),
        LinkRule.CREATED,
        null,
        null);
  }

  private Optional<String> ground(PupilClaim claim) {
    Optional<RegionalId> known = records.pupilUnder(claim.key()).map(this::survivor);
    Set<SourceKey> keys = new HashSet<>(List.of(claim.key()));
    known.ifPresent(pupil -> keys.addAll(records.sourceKeysOf(pupil)));
    return grounds.stageOne(
        keys, known.orElse(null), claim.consents(), claim.organisation(), claim.purpose());
  }

  private void checkVersion(PupilClaim claim, Optional<StoredPupil> known) {
    long current = known.map(StoredPupil::version).orElse(0L);
    if (claim.expectedVersion() != null && claim.expectedVersion() != current) {
      throw RegistryRefusal.versionConflict(current);
    }
  }

  private RegionalId survivor(RegionalId id) {
    return Redirects.survivor(pupils, id);
  }

  private static boolean says(SourceRecord latest, String hash, Instant eventTime) {
    return latest.payloadHash().equals(hash)
        && (eventTime == null || micros(eventTime).equals(latest.eventTime()));
  }

  private static MatchRules.Known candidate(StoredPupil pupil) {
    return new MatchRules.Known(pupil.id(), pupil.golden());
  }

  private Instant now() {
    return micros(clock.instant());
  }

  private static Instant micros(Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
  }
}
