package parties

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/states"
)

// SelfBillingState says where an agreement about self-billing stands.
type SelfBillingState string

// The states of an agreement. Whether one that both agreed holds on a day, its days say.
const (
	SelfBillingAsked     SelfBillingState = "asked"
	SelfBillingAgreed    SelfBillingState = "agreed"
	SelfBillingDeclined  SelfBillingState = "declined"
	SelfBillingWithdrawn SelfBillingState = "withdrawn"
	SelfBillingEnded     SelfBillingState = "ended" // before its last day, by one of the two
)

// SelfBillingSteps are the steps of an agreement.
var SelfBillingSteps = states.Of(states.Steps[SelfBillingState]{
	SelfBillingAsked: {
		"accept": SelfBillingAgreed, "decline": SelfBillingDeclined, "withdraw": SelfBillingWithdrawn,
	},
	SelfBillingAgreed:   {"end": SelfBillingEnded},
	SelfBillingDeclined: {}, SelfBillingWithdrawn: {}, SelfBillingEnded: {},
})

// SelfBillingAgreement is the consent of a supplier that a customer draws up its invoices, as VAT
// Notice 700/62 asks.
type SelfBillingAgreement struct {
	docdb.Meta
	Customer Ref              `json:"customer"` // draws up: a partnership
	Supplier Ref              `json:"supplier"` // is billed so: a school
	From     date.Day         `json:"from"`
	Until    date.Day         `json:"until"` // the last day
	State    SelfBillingState `json:"state"`
	Live     bool             `json:"live"`     // it waits for an answer; at most one of the two
	AskedFor Ref              `json:"askedFor"` // the side that asked
	AskedBy  string           `json:"askedBy"`  // account
	AskedAt  time.Time        `json:"askedAt"`

	AnsweredBy string     `json:"answeredBy,omitempty"` // account
	AnsweredAt *time.Time `json:"answeredAt,omitempty"`
	VATNumber  string     `json:"vatNumber,omitempty"` // of the supplier, when it was agreed
	EndedFor   Ref        `json:"endedFor,omitempty"`  // the side that ended it
	EndedBy    string     `json:"endedBy,omitempty"`   // account
	EndedOn    date.Day   `json:"endedOn,omitempty"`   // the first day on which it no longer holds
}

var selfBillings = docdb.Of[SelfBillingAgreement]("self_billing",
	docdb.Index{
		Name: "one_live", Fields: []string{"customer", "supplier"}, Unique: true,
		Where: []docdb.Equals{{Field: "live", Value: true}},
	},
	docdb.Index{
		Name: "waits_for_supplier", Fields: []string{"supplier", "askedAt"},
		Where: []docdb.Equals{{Field: "live", Value: true}},
	},
	docdb.Index{Name: "by_customer", Fields: []string{"customer", "supplier", "askedAt"}},
	docdb.Index{Name: "by_supplier", Fields: []string{"supplier", "askedAt"}})

// holds says whether it is in force on a day.
func (a SelfBillingAgreement) holds(on date.Day) bool {
	switch a.State {
	case SelfBillingAgreed:
		return a.From <= on && on <= a.Until
	case SelfBillingEnded:
		return a.From <= on && on <= a.Until && on < a.EndedOn
	case SelfBillingAsked, SelfBillingDeclined, SelfBillingWithdrawn:
	}
	return false
}

// other is the side that is not this one.
func (a SelfBillingAgreement) other(side Ref) Ref {
	if side == a.Customer {
		return a.Supplier
	}
	return a.Customer
}

// SelfBilling is the agreement by which a customer draws up a supplier's invoices on a day, the one
// that holds longest. NotFound where none is in force. One that was made with another VAT number of
// the supplier is not in force: the notice asks for a new one.
func SelfBilling(ctx context.Context, r docdb.Reader, customer, supplier Ref,
	on date.Day) (SelfBillingAgreement, error) {
	said, err := Get(ctx, r, supplier)
	if err != nil {
		return SelfBillingAgreement{}, err
	}
	all, err := selfBillings.All(ctx, r,
		docdb.Query{Index: "by_customer", Equal: []any{string(customer), string(supplier)}})
	var found SelfBillingAgreement
	for _, a := range all {
		if a.holds(on) && a.stillOf(said) && a.Until > found.Until {
			found = a
		}
	}
	if err == nil && found.ID == "" {
		err = apperr.NotFound("self-billing agreement")
	}
	return found, err
}

// stillOf says whether the supplier still has the VAT number with which it agreed.
func (a SelfBillingAgreement) stillOf(supplier Party) bool {
	return a.VATNumber == "" || a.VATNumber == supplier.VATNumber
}

func getSelfBilling(ctx context.Context, r docdb.Reader, id string) (SelfBillingAgreement, error) {
	a, err := selfBillings.Get(ctx, r, id)
	return a, apperr.NotFoundIf(err, docdb.ErrNotFound, "self-billing agreement")
}
