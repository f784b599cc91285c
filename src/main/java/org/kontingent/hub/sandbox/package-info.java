/**
 * A stand-in SMEV 3 core and the departments behind it, for the demo, for tests and as a test bench
 * for others. Talks to the hub only over sockets.
 */
package org.kontingent.hub.sandbox;
