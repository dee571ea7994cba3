// Package audit lets people read the record of events: who did what, when, and from where.
//
// # Who reads what
//
// A head reads what belongs to their school, a broker what belongs to their partnership, an
// operator everything. Other places look absent. To which places an event belongs, and
// what their people read of it, says the table of events, in which each noun has rows. An
// event whose row has no line for a place is not shown there.
//
// # What an entry says
//
// A sentence is made of facts. What people wrote to each other is in none. The person who
// did it is named to
//
//   - operators, and themselves
//   - those of the place in whose name they acted
//   - those who know them by name from the thread: the leader
//   - brokers, if they acted for a school that the event belongs to
//   - heads, if they acted for a partnership
//
// To others it was somebody at another school. So the record never tells more about a
// school that is not named yet than its need does.
//
// From where it was done, the noun security keeps for twelve months, and says who may know:
// operators, and each person of their own acts.
//
// # Lists
//
// A page is found by an index of the place, the latest first. It looks at a bounded number
// of events, so a page may be short and not the last. An export has at most MostRows rows,
// and says if there would be more. It is whole, or an error.
//
// Entries have no states: nothing here changes anything.
package audit
