package org.kontingent.hub.platform.adapter;

import java.util.function.Supplier;
import org.kontingent.hub.platform.Transactions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link Transactions} over Spring's transaction manager, default propagation and isolation. */
public final class SpringTransactions implements Transactions {
  private final TransactionTemplate template;

  public SpringTransactions(PlatformTransactionManager manager) {
    this.template = new TransactionTemplate(manager);
  }

  @Override
  public <T> T call(Supplier<T> work) {
    return template.execute(status -> work.get());
  }
}
