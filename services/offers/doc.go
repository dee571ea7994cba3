// Package offers holds the offers that leaders make: for a need that reaches them, they say
// that they could help, before anybody asked.
//
// # States
//
//	offered → accepted, declined or lapsed
//
// An offer is live while it is offered. A leader has at most one live offer for a need, and
// ten in all. A need whose school declined a leader's offer takes no second one of theirs: the
// school can still ask.
//
//   - It is accepted by whoever may ask leaders for the school: its head and its other senior
//     leaders. Accepting sends the leader an enquiry ([enquiries.Service.SendIn]), under all
//     the rules of enquiries, and discloses the school to the leader's home school. That cannot
//     be taken back, so they say that they know. From there the leader proposes.
//   - It is declined by the same people, with a reason or without. A reason must not give a
//     hidden school away.
//   - It lapses when its need is no longer open, or past its last day; when its service is no
//     longer shown, as after the leader's last designation ended; when the school asks the
//     leader by an enquiry of its own; when the leader takes it back; and after 14 days. Events
//     start that, a job completes it, and whoever accepts or declines looks again.
//
// # What a leader may see
//
// Needs that fit a leader, and what of theirs fits a need, matching answers from nothing but
// what the leader may see. An offer for a hidden school is refused for no reason that lies with
// the school: what only the school may know, it learns when it accepts.
//
// # Who sees an offer
//
// The leader; the school's head and seniors, and the brokers of the need's partnership.
// Everybody else is told that it does not exist.
package offers
