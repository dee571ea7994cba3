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

func queriesOf(all []billing.Query) []Query {
	out := make([]Query, len(all))
	for n, q := range all {
		out[n] = Query{
			Words: q.Words, ByName: q.ByName, At: q.At, Answer: q.Answer, AnsweredByName: q.AnsweredByName,
			AnsweredAt: q.AnsweredAt,
		}
	}
	return out
}

func remindersOf(all []billing.Reminder) []Reminder {
	out := make([]Reminder, len(all))
	for n, r := range all {
		out[n] = Reminder{At: r.At, Owed: r.Owed, Step: r.Step}
	}
	return out
}

// writeOffsOf are the write-offs of an invoice, for those who read them.
func writeOffsOf(d billing.Detail) []WriteOff {
	out := []WriteOff{}
	if d.May.ReadWriteOffs {
		for _, w := range d.WriteOffs {
			out = append(out, writeOffOf(w))
		}
	}
	return out
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
