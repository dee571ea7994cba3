// Package diary holds the half-days of leaders, opened, held, taken and given back, and the release of a leader for
// half-days by the home school.
//
// # Half-days
//
// A half-day is
//
//	closed ↔ free
//	free → held or booked
//	held → booked
//	held or booked → free
//
// A closed one has no document. The leader opens and closes; Hold, Take and GiveBack
// are for other nouns, within their transactions.
//
//   - A half-day of a leader has at most one document, and it is kept for one thing at
//     most: of two who take it at once, the database lets one through.
//   - A half-day that is held or booked cannot be closed, and only the thing that has
//     it can give it back.
//   - A diary has Mondays to Fridays, from today to 18 months ahead.
//
// # Release
//
// Whatever takes half-days asks the head of the leader's home school for them first. A release is
//
//	asked → granted or refused
//	asked or granted → lapsed
//
// It knows what asks by an [Origin], and no more: the noun behind it is an [Asker], which says how a person stands to
// it, records the events of a release for those whom they concern, and goes on once it is decided.
//
//   - A head of the home school decides it, once, and never one who acted for the school that gets the leader.
//   - It is granted only while its half-days can be taken.
//   - Each thing asks once. An answer about the same half-days stays valid within one origin, as long as what asks says
//     that it holds; after a refusal they are asked for again.
//   - It lapses when it is no longer asked for. A refusal stays.
//
// When another school succeeds the home school, its releases follow.
package diary
