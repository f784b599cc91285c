package org.kontingent.hub.cli;

import java.util.List;
import org.kontingent.hub.sandbox.population.Child;
import org.kontingent.hub.sandbox.population.Paper;
import org.kontingent.hub.sandbox.population.Population;
import org.kontingent.hub.sandbox.population.SchoolClaim;
import org.kontingent.hub.sandbox.population.Story;

/** The demo's second school knows a child of the first one, with a slip in the birth date. */
final class SecondSchool {

  private SecondSchool() {}

  /** The same names, no parents, another certificate, another month of birth. */
  static Child childLike(Population population) {
    Child child =
        population.children().stream()
            .filter(one -> one.story() == Story.ORDINARY && one.claim().name().patronymic() != null)
            .skip(3)
            .findFirst()
            .orElse(population.children().get(0));
    SchoolClaim claim = child.claim();
    return child.claimedAs(
        new SchoolClaim(
            "2-" + claim.pupilId(),
            claim.name(),
            claim.sex(),
            claim.birthDate().plusMonths(1),
            claim.birthPlace(),
            null,
            claim.citizenship(),
            List.of(other(claim.papers().get(0))),
            List.of()));
  }

  /** Far from the true number, digit by digit. */
  private static Paper other(Paper paper) {
    StringBuilder number = new StringBuilder();
    paper
        .number()
        .chars()
        .forEach(c -> number.append(Character.isDigit(c) ? (char) ('0' + '9' - c) : (char) c));
    return paper.withNumber(number.toString());
  }
}
