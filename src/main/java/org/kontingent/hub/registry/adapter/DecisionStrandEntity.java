package org.kontingent.hub.registry.adapter;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.decision.DecisionId;

/** A strand on one side of a decision. */
@Entity
@Immutable
@IdClass(DecisionStrandEntity.Key.class)
@Table(name = "registry_decision_strand")
class DecisionStrandEntity {
  /** Primary key. */
  record Key(UUID decision, Side side, UUID strand) implements Serializable {}

  /** The two sides of a decision. */
  enum Side {
    LEFT,
    RIGHT
  }

  @Id UUID decision;

  @Id
  @Enumerated(EnumType.STRING)
  Side side;

  @Id UUID strand;

  static DecisionStrandEntity of(DecisionId decision, Side side, StrandId strand) {
    DecisionStrandEntity row = new DecisionStrandEntity();
    row.decision = decision.value();
    row.side = side;
    row.strand = strand.value();
    return row;
  }
}
