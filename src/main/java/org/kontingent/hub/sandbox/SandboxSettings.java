package org.kontingent.hub.sandbox;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Everything a stand-in exchange is made of.
 *
 * @param host address to listen on; loopback unless meant otherwise
 * @param port 0 takes a free one
 * @param participants systems that may call; departments are registered by their setup
 * @param registrations kinds of data beyond those of the departments
 * @param life what may be let happen to the invented children, if anything
 * @param vip mnemonics whose requests are delivered first
 */
public record SandboxSettings(
    String host,
    int port,
    Clock clock,
    ExchangeIdentity identity,
    List<Participant> participants,
    List<DepartmentSetup> departments,
    List<Registration> registrations,
    List<AccessRule> access,
    Set<String> vip,
    ExchangeRules rules,
    AnswerHabits habits,
    Optional<LifeEvents> life,
    FileStoreSettings files) {
  public SandboxSettings {
    participants = List.copyOf(participants);
    departments = List.copyOf(departments);
    registrations = List.copyOf(registrations);
    access = List.copyOf(access);
    vip = Set.copyOf(vip);
  }

  /** On loopback, a free port, with the defaults of the rules and nobody registered. */
  public static SandboxSettings of(ExchangeIdentity identity, Clock clock) {
    return new SandboxSettings(
        "127.0.0.1",
        0,
        clock,
        identity,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        ExchangeRules.DEFAULT,
        AnswerHabits.DEFAULT,
        Optional.empty(),
        FileStoreSettings.DEFAULT);
  }

  public SandboxSettings listeningOn(String newHost, int newPort) {
    return with(
        draft -> {
          draft.host = newHost;
          draft.port = newPort;
        });
  }

  public SandboxSettings withParticipants(List<Participant> systems) {
    return with(draft -> draft.participants = systems);
  }

  public SandboxSettings withDepartments(List<DepartmentSetup> setups) {
    return with(draft -> draft.departments = setups);
  }

  public SandboxSettings withRegistrations(List<Registration> kinds) {
    return with(draft -> draft.registrations = kinds);
  }

  public SandboxSettings withAccess(List<AccessRule> matrix) {
    return with(draft -> draft.access = matrix);
  }

  public SandboxSettings withVip(Set<String> mnemonics) {
    return with(draft -> draft.vip = mnemonics);
  }

  public SandboxSettings withRules(ExchangeRules newRules) {
    return with(draft -> draft.rules = newRules);
  }

  public SandboxSettings withHabits(AnswerHabits newHabits) {
    return with(draft -> draft.habits = newHabits);
  }

  public SandboxSettings withLife(LifeEvents events) {
    return with(draft -> draft.life = Optional.of(events));
  }

  public SandboxSettings withFiles(FileStoreSettings store) {
    return with(draft -> draft.files = store);
  }

  private SandboxSettings with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.settings();
  }

  /** What may be changed, spelled out once. */
  private static final class Draft {
    private final SandboxSettings former;
    private String host;
    private int port;
    private List<Participant> participants;
    private List<DepartmentSetup> departments;
    private List<Registration> registrations;
    private List<AccessRule> access;
    private Set<String> vip;
    private ExchangeRules rules;
    private AnswerHabits habits;
    private Optional<LifeEvents> life;
    private FileStoreSettings files;

    Draft(SandboxSettings former) {
      this.former = former;
      this.host = former.host;
      this.port = former.port;
      this.participants = former.participants;
      this.departments = former.departments;
      this.registrations = former.registrations;
      this.access = former.access;
      this.vip = former.vip;
      this.rules = former.rules;
      this.habits = former.habits;
      this.life = former.life;
      this.files = former.files;
    }

    SandboxSettings settings() {
      return new SandboxSettings(
          host,
          port,
          former.clock,
          former.identity,
          participants,
          departments,
          registrations,
          access,
          vip,
          rules,
          habits,
          life,
          files);
    }
  }
}
