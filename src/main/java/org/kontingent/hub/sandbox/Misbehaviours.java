package org.kontingent.hub.sandbox;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.Operation;

/** The orders in force, oldest first; may be changed at any moment from any thread. */
public final class Misbehaviours {
  private final List<Order> orders = new ArrayList<>();

  public synchronized void add(Misbehaviour misbehaviour) {
    orders.add(new Order(misbehaviour));
  }

  public synchronized void clear() {
    orders.clear();
  }

  /** What is still to be done, with the times that are left. */
  public synchronized List<Misbehaviour> pending() {
    return orders.stream().map(Order::left).toList();
  }

  /** Takes one turn of the oldest fitting order, if there is one. */
  public synchronized Optional<Misbehaviour> take(
      MisbehaviourKind kind, Operation operation, Optional<KindOfData> data) {
    for (Iterator<Order> all = orders.iterator(); all.hasNext(); ) {
      Order order = all.next();
      if (order.fits(kind, operation, data)) {
        if (order.left > 0) {
          order.left--;
        }
        if (order.left == 0) {
          all.remove();
        }
        return Optional.of(order.misbehaviour);
      }
    }
    return Optional.empty();
  }

  private static final class Order {
    private final Misbehaviour misbehaviour;
    private int left;

    Order(Misbehaviour misbehaviour) {
      this.misbehaviour = misbehaviour;
      this.left = misbehaviour.times();
    }

    boolean fits(MisbehaviourKind kind, Operation operation, Optional<KindOfData> data) {
      return left != 0
          && misbehaviour.kind() == kind
          && misbehaviour.operation().map(operation::equals).orElse(true)
          && misbehaviour.data().map(wanted -> data.equals(Optional.of(wanted))).orElse(true);
    }

    Misbehaviour left() {
      Misbehaviour m = misbehaviour;
      return new Misbehaviour(
          m.kind(), m.operation(), m.data(), left, m.delay(), m.httpStatus(), m.fault());
    }
  }
}
