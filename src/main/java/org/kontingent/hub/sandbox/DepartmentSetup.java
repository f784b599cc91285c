package org.kontingent.hub.sandbox;

import org.kontingent.hub.signature.SigningKey;

/** A department with the system it is registered as and the key its answers are signed with. */
public record DepartmentSetup(Department department, Participant participant, SigningKey key) {}
