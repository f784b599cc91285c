package org.kontingent.hub.services.adapter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.kontingent.hub.registry.CallAnswer;
import org.kontingent.hub.registry.CallKey;
import org.kontingent.hub.registry.ConsentId;
import org.kontingent.hub.registry.FieldIssue;
import org.kontingent.hub.registry.GoldenParent;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.IdempotentCalls;
import org.kontingent.hub.registry.IdentityState;
import org.kontingent.hub.registry.NewConsent;
import org.kontingent.hub.registry.Provenance;
import org.kontingent.hub.registry.PupilClaim;
import org.kontingent.hub.registry.PupilReference;
import org.kontingent.hub.registry.PupilReference.ByRegionalId;
import org.kontingent.hub.registry.PupilReference.BySnils;
import org.kontingent.hub.registry.PupilReference.BySourceKey;
import org.kontingent.hub.registry.PupilView;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.ReadPupil;
import org.kontingent.hub.registry.ReadVerification;
import org.kontingent.hub.registry.RecordState;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RegisterConsent;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.RegistryRefusal.Code;
import org.kontingent.hub.registry.RequestVerification;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.SourceRequestId;
import org.kontingent.hub.registry.SourceRequestState;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.SubmittedPupils;
import org.kontingent.hub.registry.UpsertOutcome;
import org.kontingent.hub.registry.UpsertPupil;
import org.kontingent.hub.registry.UpsertedPupil;
import org.kontingent.hub.registry.ValidationFailed;
import org.kontingent.hub.registry.ValueState;
import org.kontingent.hub.registry.Valued;
import org.kontingent.hub.registry.VerificationOrder;
import org.kontingent.hub.registry.VerificationState;

/**
 * A registry in memory that does just enough for the services' own tests: what it is told it keeps,
 * and it counts how often a use case was touched.
 */
final class FakeRegistry
    implements RegisterConsent,
        UpsertPupil,
        ReadPupil,
        RequestVerification,
        ReadVerification,
        SubmittedPupils,
        IdempotentCalls {
  private static final Instant NOW = Instant.parse("2026-09-01T05:00:00Z");

  final Map<SourceKey, RegionalId> keys = new ConcurrentHashMap<>();
  final Map<RegionalId, PupilClaim> pupils = new ConcurrentHashMap<>();
  final Map<RegionalId, Long> versions = new ConcurrentHashMap<>();
  final Set<SourceKey> consents = ConcurrentHashMap.newKeySet();
  private final Map<String, String[]> answers = new HashMap<>();
  final AtomicInteger touched = new AtomicInteger();
  volatile RuntimeException failure;

  @Override
  public ConsentId register(NewConsent consent) {
    touch();
    consents.add(consent.subject());
    return new ConsentId(UUID.randomUUID());
  }

  @Override
  public UpsertedPupil upsert(PupilClaim claim) {
    touch();
    if (claim.facts().name() != null && claim.facts().name().surname().equals("Дефектов")) {
      throw new ValidationFailed(
          List.of(
              FieldIssue.error("FORMAT", "pupil.documents[0].series"),
              FieldIssue.warning("W-NAME-02", "pupil.name.patronymic")));
    }
    if (!consents.contains(claim.key()) && claim.consents().isEmpty()) {
      throw new RegistryRefusal(Code.CONSENT_REQUIRED, "no consent");
    }
    boolean known = keys.containsKey(claim.key());
    RegionalId id = keys.computeIfAbsent(claim.key(), key -> new RegionalId(UUID.randomUUID()));
    long version = versions.getOrDefault(id, 0L);
    if (claim.expectedVersion() != null && claim.expectedVersion() != version) {
      throw RegistryRefusal.versionConflict(version);
    }
    pupils.put(id, claim);
    versions.put(id, version + 1);
    return new UpsertedPupil(
        id,
        IdentityState.PROVISIONAL,
        known ? UpsertOutcome.UPDATED : UpsertOutcome.CREATED,
        version + 1,
        List.of(),
        questions(id),
        List.of(FieldIssue.warning("W-SNILS-01", "pupil.snils")));
  }

  @Override
  public Optional<PupilView> read(PupilReference reference) {
    touch();
    RegionalId id = null;
    if (reference instanceof ByRegionalId byId) {
      id = byId.id();
    } else if (reference instanceof BySourceKey byKey) {
      id = keys.get(byKey.key());
    } else if (reference instanceof BySnils bySnils) {
      id =
          pupils.entrySet().stream()
              .filter(entry -> bySnils.snils().equals(entry.getValue().facts().snils()))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse(null);
    }
    return id == null || !pupils.containsKey(id) ? Optional.empty() : Optional.of(view(id));
  }

  private PupilView view(RegionalId id) {
    PupilClaim claim = pupils.get(id);
    return new PupilView(
        id,
        null,
        null,
        RecordState.ACTIVE,
        IdentityState.PROVISIONAL,
        versions.get(id),
        "00",
        new GoldenRecord(
            claimed(claim.facts().name(), claim),
            List.of(),
            claimed(claim.facts().birthDate(), claim),
            claimed(claim.facts().birthPlace(), claim),
            claimed(claim.facts().gender(), claim),
            claimed(claim.facts().snils(), claim),
            claim.facts().citizenships().stream().map(one -> claimed(one, claim)).toList(),
            claimed(claim.facts().birthRecord(), claim),
            claim.facts().documents().stream().map(one -> claimed(one, claim)).toList(),
            claim.facts().addresses().stream().map(one -> claimed(one, claim)).toList(),
            claim.facts().parents().stream()
                .map(
                    one ->
                        new GoldenParent(
                            one.kind(),
                            claimed(one.name(), claim),
                            claimed(one.birthDate(), claim),
                            claimed(one.gender(), claim),
                            claimed(one.snils(), claim),
                            List.of(),
                            List.of()))
                .toList(),
            List.of()),
        List.of(claim.key(), new SourceKey("OTHER", "not for this caller")),
        List.of(),
        NOW,
        NOW);
  }

  private static <T> Valued<T> claimed(T value, PupilClaim claim) {
    return value == null
        ? null
        : new Valued<>(
            value,
            ValueState.CLAIMED,
            new Provenance(
                SourceRole.SCHOOL, claim.key().system(), claim.messageId(), null, NOW, NOW));
  }

  private static List<VerificationState> questions(RegionalId id) {
    List<VerificationState> states = new ArrayList<>();
    for (QuestionKind kind : QuestionKind.values()) {
      states.add(
          new VerificationState(
              id,
              kind.role(),
              kind,
              new SourceRequestId(
                  UUID.nameUUIDFromBytes((id + kind.name()).getBytes(StandardCharsets.UTF_8))),
              SourceRequestState.NEW,
              null,
              null,
              null,
              NOW,
              null,
              null));
    }
    return states;
  }

  @Override
  public List<VerificationState> request(VerificationOrder order) {
    touch();
    return order.pupils().stream()
        .flatMap(id -> questions(id).stream())
        .filter(state -> order.roles().contains(state.role()))
        .toList();
  }

  @Override
  public List<VerificationState> read(List<RegionalId> asked) {
    touch();
    return asked.stream().flatMap(id -> questions(id).stream()).toList();
  }

  @Override
  public boolean isSubmittedBy(RegionalId pupil, String sourceSystem) {
    touch();
    return keys.entrySet().stream()
        .anyMatch(
            entry ->
                entry.getValue().equals(pupil) && entry.getKey().system().equals(sourceSystem));
  }

  @Override
  public synchronized CallAnswer once(CallKey key, Supplier<String> work) {
    touch();
    String[] known = answers.get(key.caller() + key.clientRequestId());
    if (known != null) {
      if (!known[0].equals(key.payloadHash())) {
        throw new RegistryRefusal(Code.REQUEST_ID_REUSED, "reused");
      }
      return new CallAnswer(known[1], true);
    }
    String answer = work.get();
    answers.put(key.caller() + key.clientRequestId(), new String[] {key.payloadHash(), answer});
    return new CallAnswer(answer, false);
  }

  private void touch() {
    touched.incrementAndGet();
    if (failure != null) {
      throw failure;
    }
  }
}
