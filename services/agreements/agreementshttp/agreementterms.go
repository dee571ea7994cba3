package agreementshttp

import (
	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/calendar"
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
}

// TermsOf shows terms.
func TermsOf(t agreements.Terms) Terms {
	slots := make([]ProposedHalfDay, len(t.Slots))
	for i, s := range t.Slots {
		slots[i] = ProposedHalfDay(s)
	}
	return Terms{Scope: t.Scope, Objectives: sentences(t.Objectives), Slots: slots, DayRate: t.DayRate, Mutual: t.Mutual}
}

// ToSlots returns the half-days of the terms.
func (t Terms) ToSlots() []calendar.Slot {
	slots := make([]calendar.Slot, len(t.Slots))
	for i, s := range t.Slots {
		slots[i] = calendar.Slot(s)
	}
	return slots
}
