// Package diary holds the half-days of leaders: opened, held, taken and given back.
//
// A half-day is
//
//	closed → free → closed
//	free → held → booked
//	free → booked
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
package diary
