package org.kontingent.hub.sandbox;

import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * Everything a stand-in exchange is made of.
 *
 * @param host address to listen on; loopback unless meant otherwise
 * @param port 0 takes a free one
 * @param participants systems that may call; departments are registered by their setup
 * @param registrations kinds of data beyond those of the departments
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
    AnswerHabits habits) {
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
        AnswerHabits.DEFAULT);
  }

  public SandboxSettings listeningOn(String newHost, int newPort) {
    return new SandboxSettings(
        newHost,
        newPort,
        clock,
        identity,
        participants,
        departments,
        registrations,
        access,
        vip,
        rules,
        habits);
  }

  public SandboxSettings withParticipants(List<Participant> systems) {
    return new SandboxSettings(
        host,
        port,
        clock,
        identity,
        systems,
        departments,
        registrations,
        access,
        vip,
        rules,
        habits);
  }

  public SandboxSettings withDepartments(List<DepartmentSetup> setups) {
    return new SandboxSettings(
        host,
        port,
        clock,
        identity,
        participants,
        setups,
        registrations,
        access,
        vip,
        rules,
        habits);
  }

  public SandboxSettings withRegistrations(List<Registration> kinds) {
    return new SandboxSettings(
        host, port, clock, identity, participants, departments, kinds, access, vip, rules, habits);
  }

  public SandboxSettings withAccess(List<AccessRule> matrix) {
    return new SandboxSettings(
        host,
        port,
        clock,
        identity,
        participants,
        departments,
        registrations,
        matrix,
        vip,
        rules,
        habits);
  }

  public SandboxSettings withVip(Set<String> mnemonics) {
    return new SandboxSettings(
        host,
        port,
        clock,
        identity,
        participants,
        departments,
        registrations,
        access,
        mnemonics,
        rules,
        habits);
  }

  public SandboxSettings withRules(ExchangeRules newRules) {
    return new SandboxSettings(
        host,
        port,
        clock,
        identity,
        participants,
        departments,
        registrations,
        access,
        vip,
        newRules,
        habits);
  }

  public SandboxSettings withHabits(AnswerHabits newHabits) {
    return new SandboxSettings(
        host,
        port,
        clock,
        identity,
        participants,
        departments,
        registrations,
        access,
        vip,
        rules,
        newHabits);
  }
}
