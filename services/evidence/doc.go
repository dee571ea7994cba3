// Package evidence holds what the support of leaders led to: today the half-days that
// they delivered, later what came of it.
//
// A delivery is a visit that the school signed off; there is one document for each, and
// it never changes, except that a closed school counts as its successor. A record is the
// sum of a leader's deliveries: half-days, schools, the first day and the last.
//
//   - A record is written in the transaction of its delivery, so an event that comes twice
//     counts once.
//   - Visits that wait, are queried or were cancelled are in no record.
//   - Check compares deliveries and records with the visits themselves, and Rebuild makes
//     them agree.
package evidence
