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
//	  - A yes of the leader that waits for the release is an agreement as soon as
//	    it is granted, and none at all when it is refused.
//	  - A release is decided by a head of the home school, once.
//
// # Agreements
//
// An open proposal that is released is accepted by the other side. In one
// transaction the half-days are taken from the leader's diary, the need is
// agreed, the agreement and one visit for each date are made, and the other
// enquiries of the need are withdrawn. So no half-day is ever agreed twice. An
// agreement is
//
//	active → completed, active → cancelled
//
// It is completed, and the need met, when no visit waits any more and one at
// least was signed off. It is cancelled, and the need open again, by either side
// or the broker, or when every visit was cancelled.
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
// It is recorded by the leader, not before its date, and signed off or queried by
// a senior leader of the school. Signing off is final. Cancelling gives back the
// half-days that are still to come.
//
// A planned visit is moved when one side asks for other half-days, as many and on
// one day, and the other side and the head of the home school say yes:
//
//	asked → moved, asked → declined, asked → withdrawn, asked → lapsed
//
// In one transaction the old half-days are given back and the new ones taken. It
// lapses when the visit is recorded or cancelled first. The terms of an agreement
// stay as they were agreed; on which days it stands and what it comes to, its
// visits say that are not cancelled, and what was changed is told with it.
//
// # Checks
//
// The thread, the agreement and its visits show what was seen of the leader before
// they enter the school, and what lacks on which day. An agreement keeps it as on
// its day, and shows what stands today too. Two weeks before a visit a job tells
// the leader, the home school and the visited school what will lack, once for each
// visit and lack. It stops nothing: the head of the visited school decides whom
// they let in.
//
// # Nobody is both sides
//
// The leader, and whoever heads the home school, do nothing for the school in
// the thread, whichever roles they hold there. Whoever acted for the school does
// nothing for the home school, and the other way round, also when they came to
// the other role later. They go on seeing what they saw. Everybody concerned and
// the broker are shown who is kept from what, and who can act instead.
//
// # Who sees what
//
// The asking school's head and seniors, the leader, the broker of the need's
// partnership, and, once a release was asked for, the head of the home school
// see the same thread, and to everybody else it looks absent. The finance
// officers of both schools see it once it is agreed. Until the asking school is
// disclosed to the home school, the leader and the home head see its phase, size
// band and region only. Agreeing discloses.
//
// # Succession
//
// When a school is succeeded by another, its enquiries, releases and agreements
// follow. The names on an agreement stay those of the day on which it was made.
package support
