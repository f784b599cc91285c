package org.kontingent.hub.registry.consent;

/**
 * Withdraws a consent (registry.md 7.4). At once, unless another ground stands: questions under way
 * are cancelled and a late answer is not applied, enrolments count without knowing whom, the record
 * is closed to everybody, the federal segment is told that it is deleted. Within the term all
 * personal values are destroyed. A new consent before that day opens the record again.
 */
public interface WithdrawConsent {
  /**
   * Repeating it changes nothing and gives the same plan.
   *
   * @throws org.kontingent.hub.registry.ValidationFailed for what is missing or in the future
   * @throws org.kontingent.hub.registry.RegistryRefusal NOT_FOUND
   */
  DestructionPlan withdraw(Withdrawal withdrawal);
}
