// Package support holds the agreements and deeds of two schools: enquiries,
// proposals, release, agreements, visits and their sign-off.
//
// # Enquiries
//
// An enquiry invites one leader to respond to one need. It is
//
//	sent → proposed → agreed
//	sent → expired, sent or proposed → declined, sent or proposed → withdrawn
//
// and is live while it is sent or proposed. It expires when the leader has not
// answered by the school's time limit. When one enquiry of a need is agreed, or
// the need is withdrawn or lapses, the others are withdrawn.
//
//   - A leader has at most one live enquiry of a need.
//   - A live enquiry has at most one open proposal, its latest; an enquiry that
//     is not live has none.
//
// # Proposals and release
//
// The leader proposes first; then either side may, as often as they like. A
// proposal is
//
//	open → accepted, open → countered, open → declined, open → withdrawn
//
// A proposal of the other side counters it. Its own side withdraws it, also by a
// new proposal. The side to which it was made accepts it in one step. The head
// of the home school is asked to release the leader for its half-days: at once
// for a proposal of the leader, and after the leader's yes for one of the
// school. Their answer about the same half-days stays valid in this thread, but
// after a refusal they are asked again:
//
//		asked → granted, asked → refused, asked or granted → lapsed
//
//	  - A release is asked only while its proposal is open, and lapses when the
//	    proposal ends in any way but acceptance.
//	  - When the leader's yes waits for a release, granting it makes the agreement,
//	    and refusing it cancels the yes.
//	  - A head of the home school decides a release, once.
//
// # Agreements
//
// The other side accepts an open, released proposal. One transaction takes the
// half-days from the leader's diary, marks the need agreed, makes the agreement
// and one visit for each date, and withdraws the other enquiries of the need. So
// no half-day is ever agreed twice. An agreement is
//
//	active → completed, active → cancelled
//
// It is completed, and the need met, when no visit waits any more and at least
// one was signed off. Either side or the broker can cancel it; it also ends when
// every visit was cancelled. The need is then open again.
//
//   - A need has at most one active agreement.
//   - The half-days of an agreement are those of its visits, each in one visit.
//   - An agreement is active exactly while a visit of it waits.
//   - A half-day of a visit that is not cancelled is booked by its agreement.
//
// # Visits
//
// A visit is
//
//	planned → recorded → signed_off
//	recorded → queried → recorded
//	planned → cancelled, queried → cancelled
//
// The leader records it, not before its date; a senior leader of the school signs
// it off or queries it. Signing off is final. Cancelling gives back the half-days
// that are still to come.
//
// One side can ask to move a planned visit to other half-days, as many and on one
// day. The visit moves when the other side and the head of the home school say
// yes:
//
//	asked → moved, asked → declined, asked → withdrawn, asked → lapsed
//
// One transaction gives back the old half-days and takes the new ones. A move
// lapses when the visit is recorded or cancelled first. The terms of an agreement
// never change. Its visits that are not cancelled give its present days and price,
// and the agreement lists its changes.
//
// # Checks
//
// The thread, the agreement and its visits show which checks of the leader were
// seen, and which are missing on which day. An agreement keeps the checks of its
// day, and also shows today's. Two weeks before a visit a job tells the leader, the
// home school and the visited school what will be missing, once for each visit and
// check. It stops nothing: the head of the visited school decides whom they let in.
//
// # Nobody is on both sides
//
// The leader, and whoever heads the home school, do nothing for the school in
// the thread, whatever other roles they hold. Whoever acted for the school does
// nothing for the home school, and the other way round, even if they got the other
// role later. They still see what they saw. Everybody concerned and the broker see
// who may not do what, and who can act instead.
//
// # Who sees what
//
// The asking school's head and seniors, the leader, the broker of the need's
// partnership and, once a release was asked for, the head of the home school see
// the same thread. Finance officers of both schools see it once it is agreed.
// Everybody else is told that it does not exist. Until the asking school is
// disclosed to the home school, the leader and the home head see only its phase,
// size band and region. An agreement discloses it.
//
// # Succession
//
// When another school succeeds a school, its enquiries, releases and agreements
// follow. The names on an agreement stay those of the day on which it was made.
package support
