package diary

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/calendar"
	"lateral/services/people"
	"lateral/services/register"
)

// Asker is a noun that asks for releases. Its methods run within the transaction of the release.
type Asker interface {
	// Stands says how the actor stands to what the half-days are for.
	Stands(ctx context.Context, r docdb.Reader, actor people.Actor, rel Release) (Stand, error)
	// Tell records what happened to the release, for those whom it concerns.
	Tell(ctx context.Context, tx docdb.Tx, what events.Type, rel Release, by people.Actor) error
	// Holds says whether the answer about half-days that the home head gave before holds for what asks for them now.
	Holds(ctx context.Context, r docdb.Reader, before Release, now Ask) (bool, error)
	// Decided goes on after the answer of the home head.
	Decided(ctx context.Context, tx docdb.Tx, rel Release, by people.Actor) error
}

// Ask names half-days of a leader, and what they are for.
type Ask struct {
	Origin   Origin // within it an answer about the same half-days stays valid
	For      Origin // what asks; each asks once
	LeaderID string
	HomeURN  register.URN
	Slots    []calendar.Slot // in the order of time
}

// Stand is how a person stands to what half-days are for.
type Stand struct {
	Sees         bool // they may see it
	ActedAgainst bool // they acted for the school that gets the leader
}
