package org.kontingent.hub.sandbox.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A child in the making: an ordinary one first, then as its story wants. */
final class ChildDraft {
  final String key;
  final int slot;
  Story story = Story.ORDINARY;
  FullName name;
  Sex sex;
  LocalDate birthDate;
  final List<Paper> papers = new ArrayList<>();
  final List<BirthAct> acts = new ArrayList<>();
  final List<Dwelling> living = new ArrayList<>();
  final List<Dwelling> staying = new ArrayList<>();
  final List<HeldCitizenship> citizenships = new ArrayList<>();
  boolean stateless;
  final List<PensionAccount> accounts = new ArrayList<>();
  final Map<Topic, Temper> tempers = new EnumMap<>(Topic.class);
  final Map<Topic, Ending> endings = new EnumMap<>(Topic.class);

  FullName claimedName;
  LocalDate claimedBirthDate;
  String claimedBirthPlace;
  String claimedSnils;
  String claimedCitizenship = "643";
  List<Paper> claimedPapers;
  List<ClaimedParent> claimedParents = List.of();

  ChildDraft(String key, int slot) {
    this.key = key;
    this.slot = slot;
    endings.put(Topic.BIRTH_RECORD, Ending.FOUND);
    endings.put(Topic.LIVING_PLACE, Ending.FOUND);
    endings.put(Topic.STAYING_PLACE, Ending.NOT_FOUND);
    endings.put(Topic.CITIZENSHIP, Ending.FOUND);
    endings.put(Topic.SNILS, Ending.FOUND);
  }

  void behaves(Temper temper, Ending ending, Topic... topics) {
    for (Topic topic : topics) {
      tempers.put(topic, temper);
      endings.put(topic, ending);
    }
  }

  void ends(Ending ending, Topic... topics) {
    for (Topic topic : topics) {
      endings.put(topic, ending);
    }
  }

  void replaceAct(BirthAct act) {
    acts.clear();
    acts.add(act);
  }

  /** The pension fund's file of the child as it is now. */
  void openAccount(String snils) {
    accounts.clear();
    accounts.add(new PensionAccount(snils, name, sex, birthDate, papers.get(0)));
  }

  Child build() {
    SchoolClaim claim =
        new SchoolClaim(
            "pupil-" + key,
            claimedName == null ? name : claimedName,
            sex,
            claimedBirthDate == null ? birthDate : claimedBirthDate,
            claimedBirthPlace,
            claimedSnils,
            claimedCitizenship,
            claimedPapers == null ? papers : claimedPapers,
            claimedParents);
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
        stateless,
        accounts,
        tempers,
        endings,
        claim);
  }
}
