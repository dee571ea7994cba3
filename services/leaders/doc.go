// Package leaders holds the people who support other schools: their
// designations, the services that they offer, and the diary of their half-days.
//
// # Leaders
//
// A leader is a person with the leader role in a school, the home school, once
// for each account and home school. A leader is
//
//	listed ↔ paused, listed or paused → retired → listed
//
// A paused leader's services stay as they are but are shown to nobody. Retiring
// withdraws them. Agreements that are made already go on in either case.
//
// # Designations
//
// A designation says that somebody accredited the leader, and for what. It is
//
//	claimed → verified → revoked
//	claimed → refused
//
// and is in force while it is verified and its last day has not passed. It is
// verified, refused and revoked by a broker of the partnership that the claim
// names, which the home school belongs to, directly or through partnerships
// above; never by the leader. A daily job finds those whose last day passed and
// marks them lapsed, once.
//
// # Services
//
// A service is what a leader offers. It is
//
//	draft → listed ↔ withdrawn
//
// and is listed only while the leader is listed and has a designation in force:
// when the last one lapses or is revoked, the leader's services are withdrawn, and
// marked as unfounded until they are listed again.
//
// # The diary
//
// A half-day of the diary is closed (there is no document), free, held for
// something that may come of it, or booked:
//
//	closed ↔ free → held → booked, held or booked → free
//
// What holds or books a half-day is named in it. Whoever takes half-days replaces
// the document of each at the version that they read, in their own transaction,
// so two never get the same one.
//
// # Checks
//
// Before a leader enters a school somebody must have seen their identity and a
// DBS check, and there must be insurance. The head of the home school confirms
// who saw what on which day, and until when there is insurance; never a number of
// a paper. Nobody confirms their own: where the leader is that head, another head
// does, or a broker of a partnership that the school is a member of. Missing says
// what lacks on a day. Agreements and visits show it to both sides; it keeps
// nobody out, which is for the head of the visited school to decide.
//
// # The record
//
// A leader's record is what they delivered, in numbers: half-days of support
// that schools signed off, in how many schools, from when to when. It follows
// the events of support, one document, a delivery, for each visit signed off;
// the sums are written in the transaction of the delivery, so an event that
// comes twice counts once. Visits that wait, are queried or were cancelled are in
// no record. A school that was succeeded by another counts as that other.
//
// # What leaders follow
//
// When a school is succeeded by another, its leaders and their services move
// there; one who is a leader there already is retired at the closed school. A
// leader whose role in the home school ends is retired, and their checks are
// forgotten.
package leaders
