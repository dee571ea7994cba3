package billing

import (
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/parties"
)

// Line is one line of an invoice or a self-bill. Its net is a whole penny; VAT is worked out on the
// sum of lines (Sums.Taxed).
type Line struct {
	VisitID     string            `json:"visitId,omitempty"`  // "" is a line of brokerage
	Expenses    bool              `json:"expenses,omitempty"` // travel and other expenses of the visit
	Late        bool              `json:"late,omitempty"`     // what is due for the visit, which was cancelled late
	Description string            `json:"description"`
	HalfDays    int               `json:"halfDays,omitempty"`
	DayRate     money.Amount      `json:"dayRate"`
	Net         money.Amount      `json:"net"`
	AgreementID string            `json:"agreementId,omitempty"` // where agreements share the document
	VATRate     money.BasisPoints `json:"vatRate"`
	Reason      parties.Reason    `json:"reason,omitempty"` // the oldest lines say a rate only
	Ground      string            `json:"ground,omitempty"`
	VAT         money.Amount      `json:"vat,omitzero"` // of the oldest lines only
}

// Sums are the totals of lines.
type Sums struct {
	Net   money.Amount `json:"net"`
	VAT   money.Amount `json:"vat"`
	Total money.Amount `json:"total"`
	Taxed []Taxed      `json:"taxed,omitempty"` // by treatment; the oldest documents have none (ByTreatment)
}

// Taxed is what the lines of a document with one treatment come to, and the VAT on that sum.
type Taxed struct {
	parties.Treatment
	Net money.Amount `json:"net"`
	VAT money.Amount `json:"vat"`
}

// Treatment is the VAT that a line bears. That of the oldest lines has a rate and no reason.
func (l Line) Treatment() parties.Treatment {
	return parties.Treatment{Reason: l.Reason, Ground: l.Ground, Rate: l.VATRate}
}

// part is the part of its visit that the line is of.
func (l Line) part() agreements.Parts {
	if l.VisitID == "" {
		return agreements.Parts{}
	}
	return agreements.Parts{Support: !l.Expenses, Expenses: l.Expenses}
}

// bearing is the line with a treatment, if somebody decided it.
func (l Line) bearing(t *parties.Treatment) Line {
	if t == nil {
		return l
	}
	l.Reason, l.Ground, l.VATRate = t.Reason, t.Ground, t.Rate
	return l
}
