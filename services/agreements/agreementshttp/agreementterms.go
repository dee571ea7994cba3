package agreementshttp

import (
	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/calendar"
	"lateral/services/partnerships"
)

// ProposedHalfDay is a half-day in the calendar.
type ProposedHalfDay struct {
	Date date.Day      `json:"date" format:"date"`
	Half calendar.Half `json:"half" enum:"am,pm"`
}

// Terms are the terms between two schools.
type Terms struct {
	Scope      string            `json:"scope" maxLength:"20000" doc:"At most 5,000 characters"`
	Objectives []string          `json:"objectives" nullable:"false" maxItems:"50" doc:"Up to 10, each at most 500 characters"`
	Slots      []ProposedHalfDay `json:"slots" nullable:"false" maxItems:"200" doc:"Up to 60 half-days that are free in the leader's diary"`
	DayRate    money.Amount      `json:"dayRate" doc:"For two half-days; zero is free"`
	Mutual     bool              `json:"mutual" doc:"Paid by days in return: the day rate is zero"`
	Expenses   *Expenses         `json:"expenses,omitempty" doc:"Travel and expenses of each visit; absent where none are agreed"`

	Invoiced      partnerships.Raising `json:"invoiced,omitempty" enum:"advance,visit,month,milestone,completion" doc:"When invoices are drafted; in a proposal, without it, as the seller's terms say"`
	InvoicedWords string               `json:"invoicedWords,omitempty" readOnly:"true" doc:"The same in words"`
}

// Expenses are what is agreed about travel and other expenses of each visit.
type Expenses struct {
	PerMile *money.Amount `json:"perMile,omitempty" doc:"For each mile; absent where a sum is claimed"`
	Most    money.Amount  `json:"most" doc:"The most that can be claimed for a visit"`
	Words   string        `json:"words,omitempty" readOnly:"true" doc:"The same in words"`
}

func expensesOf(e agreements.Expenses) *Expenses {
	if e.None() {
		return nil
	}
	out := &Expenses{Most: e.Most, Words: e.Words()}
	if !e.PerMile.IsZero() {
		out.PerMile = &e.PerMile
	}
	return out
}

// ToExpenses returns the expenses of the terms.
func (t Terms) ToExpenses() agreements.Expenses {
	if t.Expenses == nil {
		return agreements.Expenses{}
	}
	e := agreements.Expenses{Most: t.Expenses.Most}
	if t.Expenses.PerMile != nil {
		e.PerMile = *t.Expenses.PerMile
	}
	return e
}

// TermsOf shows terms.
func TermsOf(t agreements.Terms) Terms {
	slots := make([]ProposedHalfDay, len(t.Slots))
	for i, s := range t.Slots {
		slots[i] = ProposedHalfDay(s)
	}
	terms := Terms{
		Scope: t.Scope, Objectives: sentences(t.Objectives), Slots: slots, DayRate: t.DayRate, Mutual: t.Mutual,
		Expenses: expensesOf(t.Expenses),
	}
	if t.Invoiced != "" {
		terms.Invoiced, terms.InvoicedWords = t.Invoiced, t.Invoiced.Words()
	}
	return terms
}

// ToSlots returns the half-days of the terms.
func (t Terms) ToSlots() []calendar.Slot {
	slots := make([]calendar.Slot, len(t.Slots))
	for i, s := range t.Slots {
		slots[i] = calendar.Slot(s)
	}
	return slots
}
