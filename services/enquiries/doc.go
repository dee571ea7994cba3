// Package enquiries holds how two schools come to agree: enquiries and proposals. It
// also shows the thread that both schools see, which goes on with the
// agreement and its visits.
//
// # Enquiries
//
// An enquiry invites one leader to respond to one need. It is
//
//	sent → proposed → agreed
//	sent → expired
//	sent or proposed → declined or withdrawn
//
// and is live while it is sent or proposed. It expires when the leader has not
// answered by the school's time limit. When one enquiry of a need is agreed, or
// the need is withdrawn or lapses, the others are withdrawn.
//
//   - A leader has at most one live enquiry of a need.
//   - A live enquiry has at most one open proposal, its latest; an enquiry that
//     is not live has none.
//
// # Proposals
//
// The leader proposes first; then either side may, as often as they like. A
// proposal is
//
//	open → accepted, countered, declined or withdrawn
//
// A proposal of the other side counters it. Its own side withdraws it, also by a
// new proposal. The side to which it was made accepts it in one step. The head
// of the home school is asked to release the leader for its half-days ([diary]):
// at once for a proposal of the leader, and after the leader's yes for one of the
// school.
//
//   - A release is asked only while its proposal is open, and lapses when the
//     proposal ends in any way but acceptance.
//   - What the home head released stays so for the same half-days, until the home
//     school is to receive less for them.
//   - When the leader's yes waits for a release, granting it makes the agreement,
//     and refusing it cancels the yes.
//   - Where a half-day of an open proposal is no longer free, nobody can agree to it
//     or release for it, and the leader is asked for other dates.
//
// # Agreeing
//
// The other side accepts an open, released proposal. One transaction makes the
// agreement ([agreements.Service.Agree]), ends the enquiry and withdraws the other
// enquiries of the need. So no half-day is ever agreed twice. From then on the
// agreement knows who acted on each side, and decides who may do what.
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
// Nobody is on both sides of a thread: see [agreements.Parties]. Everybody
// concerned and the broker see who may not do what, and who can act instead.
//
// # Succession
//
// When another school succeeds a school, its enquiries and releases follow, and its
// agreements too.
package enquiries
