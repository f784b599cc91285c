package org.kontingent.hub.sandbox.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One invented child: what is true, what each department has on file, what the school says.
 *
 * @param key stable over populations of the same seed, e.g. {@code f0003-1}
 * @param story why this child is in the population
 * @param name today's name
 * @param papers every identity paper ever held, newest first
 * @param acts what ZAGS has: several versions of one act, or several acts
 * @param living registrations at the place of residence, newest first
 * @param staying registrations at a place of stay, newest first
 * @param accounts what the pension fund has
 * @param tempers only where a department does not behave as usual
 * @param endings how each question, asked with the school's claim, ends
 */
public record Child(
    String key,
    Story story,
    FullName name,
    Sex sex,
    LocalDate birthDate,
    List<Paper> papers,
    List<BirthAct> acts,
    List<Dwelling> living,
    List<Dwelling> staying,
    List<HeldCitizenship> citizenships,
    boolean isStateless,
    List<PensionAccount> accounts,
    Map<Topic, Temper> tempers,
    Map<Topic, Ending> endings,
    SchoolClaim claim) {
  public Child {
    papers = List.copyOf(papers);
    acts = List.copyOf(acts);
    living = List.copyOf(living);
    staying = List.copyOf(staying);
    citizenships = List.copyOf(citizenships);
    accounts = List.copyOf(accounts);
    tempers = Map.copyOf(tempers);
    endings = Map.copyOf(endings);
  }

  /** The same child, of whom a school says something else. */
  public Child claimedAs(SchoolClaim other) {
    return new Child(
        key,
        story,
        name,
        sex,
        birthDate,
        papers,
        acts,
        living,
        staying,
        citizenships,
        isStateless,
        accounts,
        tempers,
        endings,
        other);
  }

  public Temper temper(Topic topic) {
    return tempers.getOrDefault(topic, Temper.USUAL);
  }

  public Ending ending(Topic topic) {
    return endings.get(topic);
  }
}
