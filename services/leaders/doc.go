// Package leaders holds the people who support other schools: their
// designations, the services that they offer, and what was seen of them before they
// enter a school.
//
// # Leaders
//
// A leader is a person with the leader role in a school, the home school, once
// for each account and home school. A leader is
//
//	listed ↔ paused
//	listed or paused → retired → listed
//
// A paused leader's services stay, but nobody sees them. Retiring withdraws
// them. Existing agreements go on in both cases.
//
// # Designations
//
// A designation says who accredited the leader, and for which themes. It is
//
//	claimed → verified → revoked
//	claimed → refused
//
// and is in force while it is verified and its last day has not passed. Only a
// broker of the partnership that the claim names verifies, refuses or revokes
// it, never the leader. The home school belongs to that partnership, directly or
// through partnerships above. A daily job finds designations whose last day
// passed and marks them lapsed, once.
//
// # Services
//
// A service is what a leader offers. It is
//
//	draft → listed ↔ withdrawn
//
// and is listed only while the leader is listed and has a designation in force.
// When the last designation lapses or is revoked, the leader's services are
// withdrawn, and marked as unfounded until they are listed again.
//
// # Checks
//
// Before a leader enters a school somebody must have seen their identity and a
// DBS check, and there must be insurance. The head of the home school confirms
// who saw what on which day, and until when there is insurance; never a number
// of a paper. Nobody confirms their own: where the leader is that head, another
// head does, or a broker of one of the school's partnerships. Missing says what
// is missing on a day. Agreements and visits show it to both sides. It keeps
// nobody out: the head of the visited school decides that.
//
// # What leaders follow
//
// When another school succeeds a school, its leaders and their services move
// there; somebody who is already a leader there is retired at the closed school.
// A leader whose role in the home school ends is retired, and their checks are
// deleted.
package leaders
