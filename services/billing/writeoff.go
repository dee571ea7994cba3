package billing

import (
	"time"

	"lateral/pkg/money"
	"lateral/pkg/states"
)

// WriteOffState says how far a write-off has come.
type WriteOffState string

// The states of a write-off.
const (
	WriteOffAsked   WriteOffState = "asked"
	WriteOffMade    WriteOffState = "made"
	WriteOffRefused WriteOffState = "refused"
	WriteOffUndone  WriteOffState = "undone"
)

// WriteOffSteps are the steps of a write-off.
var WriteOffSteps = states.Of(states.Steps[WriteOffState]{
	WriteOffAsked: {"approve": WriteOffMade, "refuse": WriteOffRefused},
	WriteOffMade:  {"undo": WriteOffUndone},
})

// WriteOff is the end of hope for what is owed on an invoice. One person of the issuer asks for it, and
// another decides.
type WriteOff struct {
	ID     string        `json:"id"`
	State  WriteOffState `json:"state"`
	Amount money.Amount  `json:"amount,omitzero"` // what was owed as it was made
	Reason string        `json:"reason"`
	By     string        `json:"by"`     // account that asked
	ByName string        `json:"byName"` // names are as on the day
	At     time.Time     `json:"at"`

	DecidedBy     string     `json:"decidedBy,omitempty"` // account
	DecidedByName string     `json:"decidedByName,omitempty"`
	DecidedAt     *time.Time `json:"decidedAt,omitempty"`

	EndedBy     string     `json:"endedBy,omitempty"` // account that undid it
	EndedByName string     `json:"endedByName,omitempty"`
	EndedAt     *time.Time `json:"endedAt,omitempty"`
	Why         string     `json:"why,omitempty"` // it was refused or undone
}
