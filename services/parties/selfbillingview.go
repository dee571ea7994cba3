package parties

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// SelfBillingView is an agreement with the names that people read, and what the caller may do.
type SelfBillingView struct {
	SelfBillingAgreement
	CustomerName, SupplierName                string
	AskedForName, AskedByName, AnsweredByName string
	EndedForName                              string
	InForce                                   bool // today
	OtherNumber                               bool // it was agreed, but the supplier has another VAT number since
	MayAnswer, MayWithdraw, MayEnd            bool
}

// SelfBillings are the agreements of a party about self-billing, the latest first for a school and by
// school for a partnership. NotFound to those who do not handle its money.
func (s *Service) SelfBillings(ctx context.Context, actor people.Actor, of Ref) ([]SelfBillingView, error) {
	if !of.Handles(actor) {
		return nil, notOfTheirs(of)
	}
	if _, err := partyOf(ctx, s.db, of); err != nil {
		return nil, err
	}
	q := docdb.Query{Index: "by_supplier", Equal: []any{string(of)}, Descending: true}
	if of.Kind() == OfPartnership {
		q.Index = "by_customer"
	}
	all, err := selfBillings.All(ctx, s.db, q)
	if err != nil {
		return nil, err
	}
	var views []SelfBillingView
	for _, a := range all {
		v, err := s.viewSelfBilling(ctx, s.db, actor, a)
		if err != nil {
			return nil, err
		}
		views = append(views, v)
	}
	return views, nil
}

// SelfBillingsToAnswer are the agreements that wait for the caller's answer in the name of a party.
func (s *Service) SelfBillingsToAnswer(ctx context.Context, actor people.Actor, of Ref) ([]SelfBillingView, error) {
	if !of.Handles(actor) {
		return nil, nil
	}
	q := docdb.Query{Index: "waits_for_supplier", Equal: []any{string(of)}}
	if of.Kind() == OfPartnership {
		q.Index = "one_live"
	}
	all, err := selfBillings.All(ctx, s.db, q)
	if err != nil {
		return nil, err
	}
	var views []SelfBillingView
	for _, a := range all {
		if a.AskedFor == of || a.mayAnswer(actor) != nil {
			continue
		}
		v, err := s.viewSelfBilling(ctx, s.db, actor, a)
		if err != nil {
			return nil, err
		}
		views = append(views, v)
	}
	return views, nil
}

// SelfBillingByID is one agreement. NotFound to those who handle the money of neither side.
func (s *Service) SelfBillingByID(ctx context.Context, actor people.Actor, id string) (SelfBillingView, error) {
	a, err := getSelfBilling(ctx, s.db, id)
	if err == nil && !a.concerns(actor) {
		err = apperr.NotFound("self-billing agreement")
	}
	if err != nil {
		return SelfBillingView{}, err
	}
	return s.viewSelfBilling(ctx, s.db, actor, a)
}

func (s *Service) viewSelfBilling(ctx context.Context, r docdb.Reader, actor people.Actor,
	a SelfBillingAgreement) (SelfBillingView, error) {
	waits := a.State == SelfBillingAsked
	v := SelfBillingView{
		SelfBillingAgreement: a, InForce: a.holds(date.On(s.now())),
		MayAnswer: waits && a.mayAnswer(actor) == nil, MayWithdraw: waits && a.AskedFor.Handles(actor),
		MayEnd: SelfBillingSteps.Allows(a.State, "end") && a.Until >= date.On(s.now()),
	}
	supplier, err := Get(ctx, r, a.Supplier)
	if err != nil {
		return v, err
	}
	v.OtherNumber = a.State == SelfBillingAgreed && !a.stillOf(supplier)
	v.InForce = v.InForce && !v.OtherNumber
	for of, name := range map[Ref]*string{
		a.Customer: &v.CustomerName, a.Supplier: &v.SupplierName,
	} {
		if *name, err = NameOf(ctx, r, of); err != nil {
			return v, err
		}
	}
	v.AskedForName, v.EndedForName = v.nameOfSide(a.AskedFor), v.nameOfSide(a.EndedFor)
	if v.AskedByName, err = s.nameOf(ctx, r, a.AskedBy, a.AskedFor); err != nil {
		return v, err
	}
	v.AnsweredByName, err = s.nameOf(ctx, r, a.AnsweredBy, a.other(a.AskedFor))
	return v, err
}

func (v SelfBillingView) nameOfSide(side Ref) string {
	switch side {
	case v.Customer:
		return v.CustomerName
	case v.Supplier:
		return v.SupplierName
	}
	return ""
}
