package billing

import (
	"context"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/pkg/states"
	"lateral/services/people"
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

// mostWriteOffs is how often one invoice may be written off, with those that were refused.
const mostWriteOffs = 20

// LastWriteOff is the last write-off, if it is in the state; nil else. One that was asked
// counts no more once nothing is owed.
func (i *Invoice) LastWriteOff(state WriteOffState) *WriteOff {
	if len(i.WriteOffs) == 0 {
		return nil
	}
	last := &i.WriteOffs[len(i.WriteOffs)-1]
	if last.State != state || state == WriteOffAsked && !i.Unpaid {
		return nil
	}
	return last
}

// tellOfWriteOff appends an event with the sum that is given up or owed again.
func (s *Service) tellOfWriteOff(ctx context.Context, tx docdb.Tx, what events.Type, i Invoice, reason string) error {
	sum := i.Forgone
	if sum.IsZero() {
		var err error
		if sum, err = i.Owed(); err != nil {
			return err
		}
	}
	return s.events.Append(ctx, tx, what, i.ID, i.moved(sum, reason))
}

// forIssuer lets those change an invoice who record and take back for its issuer.
func forIssuer(actor people.Actor) func(docdb.Tx, Invoice) error {
	return func(_ docdb.Tx, i Invoice) error { return i.forIssuer(actor) }
}

// writtenOff is the entry of a write-off: what was owed is a cost.
func writtenOff(i Invoice, w WriteOff, on date.Day) ledger.Entry {
	return ledger.Entry{
		Book: string(i.Issuer), On: on, Kind: WroteOff, Subject: w.ID,
		Postings: []ledger.Posting{
			{Account: Cost(OfBadDebts), Amount: w.Amount},
			{Account: Receivable(i.Payer), Amount: money.Amount{Pence: -w.Amount.Pence, Currency: w.Amount.Currency}},
		},
	}
}
