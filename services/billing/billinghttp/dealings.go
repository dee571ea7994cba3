package billinghttp

import (
	"time"

	"lateral/pkg/money"
	"lateral/services/billing"
)

// Query is what the payer asked about an invoice, with the answer.
type Query struct {
	Words          string     `json:"words"`
	ByName         string     `json:"byName"`
	At             time.Time  `json:"at"`
	Answer         string     `json:"answer,omitempty"`
	AnsweredByName string     `json:"answeredByName,omitempty"`
	AnsweredAt     *time.Time `json:"answeredAt,omitempty" doc:"Absent while nobody has answered"`
}

// Reminder is a letter that reminded the payer.
type Reminder struct {
	At   time.Time    `json:"at"`
	Owed money.Amount `json:"owed" doc:"On that day"`
	Step int          `json:"step" doc:"Days after the due day, by the seller's steps"`
}

// WriteOff is the end of hope for what is owed on an invoice.
type WriteOff struct {
	State         billing.WriteOffState `json:"state" enum:"asked,made,refused,undone"`
	Amount        *money.Amount         `json:"amount,omitempty" doc:"What was written off"`
	Reason        string                `json:"reason"`
	ByName        string                `json:"byName" doc:"Who asked"`
	At            time.Time             `json:"at"`
	DecidedByName string                `json:"decidedByName,omitempty"`
	DecidedAt     *time.Time            `json:"decidedAt,omitempty"`
	EndedByName   string                `json:"endedByName,omitempty" doc:"Who let it be owed again"`
	EndedAt       *time.Time            `json:"endedAt,omitempty"`
	Why           string                `json:"why,omitempty" doc:"It was refused or undone"`
}

// tellDealings adds what was asked, answered, reminded of and given up.
func (out *Invoice) tellDealings(d billing.Detail) {
	out.MayQuery, out.MayAnswerQuery = d.May.Query, d.May.AnswerQuery
	out.MayAskWriteOff, out.MayDecideWriteOff, out.MayUndoWriteOff =
		d.May.AskWriteOff, d.May.DecideWriteOff, d.May.UndoWriteOff
	for _, q := range d.Queries {
		out.Queries = append(out.Queries, Query{
			Words: q.Words, ByName: q.ByName, At: q.At, Answer: q.Answer, AnsweredByName: q.AnsweredByName,
			AnsweredAt: q.AnsweredAt,
		})
	}
	for _, r := range d.Reminders {
		out.Reminders = append(out.Reminders, Reminder{At: r.At, Owed: r.Owed, Step: r.Step})
	}
	if d.May.ReadWriteOffs {
		for _, w := range d.WriteOffs {
			out.WriteOffs = append(out.WriteOffs, writeOffOf(w))
		}
	}
}

func writeOffOf(w billing.WriteOff) WriteOff {
	out := WriteOff{
		State: w.State, Reason: w.Reason, ByName: w.ByName, At: w.At, DecidedByName: w.DecidedByName, DecidedAt: w.DecidedAt,
		EndedByName: w.EndedByName, EndedAt: w.EndedAt, Why: w.Why,
	}
	if !w.Amount.IsZero() {
		out.Amount = &w.Amount
	}
	return out
}
