// Package migrate brings the documents of an earlier program to the layout of this one, and
// knows by which program documents were written, so that an older program does not misread
// or spoil those of a newer one, and nobody works with half a restore. It keeps that in a
// collection of its own, which is not part of a backup and is read before anything else is
// defined.
//
// # A migration
//
// A Migration is one small step forward. It has the next number, does one thing, and says
// afterwards whether the documents hold what it promises (Assert). It may end anywhere and
// begin again: a step that was done changes nothing. A failed one stops the program with a
// *FailedError. The documents then keep their layout, so the program of before goes on.
//
// # Who migrates
//
// One program at a time, under a lease: of two replicas that start at once, one migrates and
// the other waits. Every transaction of a migration renews the lease, or is refused where
// another program has taken it over. The lease of a program that was killed lapses, and the
// next one resumes.
//
// # Two versions side by side
//
// While replicas are replaced one by one, the earlier program works with documents that the
// later one has migrated. So a change that an earlier program would misread takes three
// releases, and each can run beside the one before it:
//
//	expand    the program writes the old and the new way, and reads the old
//	migrate   it writes both, and reads the new; its migration completes what was stored
//	contract  it writes and reads the new; its migration takes the old away
//
// Only the last says that earlier programs must keep away: its Needs is the number of the
// migration in the middle. A program starts wherever it knows the migration that the
// documents need, and leaves alone those that it does not know. One that needs to change
// everything at once names its own number in Needs: then the service stops for it.
package migrate
