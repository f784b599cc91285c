package org.kontingent.hub.registry.adapter;

import jakarta.persistence.EntityManager;
import org.kontingent.hub.registry.internal.ConflictStore;
import org.kontingent.hub.registry.internal.ConsentStore;
import org.kontingent.hub.registry.internal.DecisionStore;
import org.kontingent.hub.registry.internal.KeyLocks;
import org.kontingent.hub.registry.internal.MatchKeyStore;
import org.kontingent.hub.registry.internal.PupilStore;
import org.kontingent.hub.registry.internal.QuestionStore;
import org.kontingent.hub.registry.internal.SourceRecordStore;
import org.kontingent.hub.registry.internal.StrandStore;

/** The stores of one database. */
record RegistryStores(
    KeyLocks locks,
    PupilStore pupils,
    SourceRecordStore records,
    StrandStore strands,
    DecisionStore decisions,
    MatchKeyStore matchKeys,
    ConflictStore conflicts,
    QuestionStore questions,
    ConsentStore consents) {

  static RegistryStores on(EntityManager entities) {
    return new RegistryStores(
        new JpaKeyLocks(entities),
        new JpaPupilStore(entities),
        new JpaSourceRecordStore(entities),
        new JpaStrandStore(entities),
        new JpaDecisionStore(entities),
        new JpaMatchKeyStore(entities),
        new JpaConflictStore(entities),
        new JpaQuestionStore(entities),
        new JpaConsentStore(entities));
  }
}
