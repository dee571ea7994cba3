package agreements

import (
	"cmp"
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/partnerships"
)

// Raised is when its visits are drafted: as was agreed, until the seller chooses another way. In the oldest agreements
// nothing was: there it is by visit.
func (a Agreement) Raised() partnerships.Raising {
	return cmp.Or(a.Raising, a.Invoiced, partnerships.ByVisit)
}

// MarkRaising records, within tx, when what an agreement brings is drafted. Conflict where the support is free, or
// where either way is in advance: that is agreed, and stays.
func MarkRaising(ctx context.Context, tx docdb.Tx, agreementID string,
	raising partnerships.Raising) (Agreement, error) {
	a, err := GetAgreement(ctx, tx, agreementID)
	if err != nil {
		return a, err
	}
	if a.Total.IsZero() {
		return a, apperr.Conflict("nothing_paid", nothingIsPaidFor(a))
	}
	if was := a.Raised(); was != raising && (was == partnerships.InAdvance || raising == partnerships.InAdvance) {
		return a, apperr.Conflict("raising_agreed", inAdvanceIsAgreed)
	}
	a.Raising = raising
	err = agreements.Replace(ctx, tx, &a)
	return a, err
}

// EachBillable calls fn for every visit of any seller that can be invoiced and is on no draft, by seller and date.
func EachBillable(ctx context.Context, r docdb.Reader, fn func(Visit) error) error {
	return visits.Each(ctx, r, docdb.Query{Index: "billable", Limit: docdb.MaxLimit}, fn)
}

// EachToCredit calls fn for every visit of a seller that was invoiced in advance and did not take place, and whose
// support is not credited yet, by date.
func EachToCredit(ctx context.Context, r docdb.Reader, seller parties.Ref, fn func(Visit) error) error {
	return visits.Each(ctx, r, docdb.Query{Index: "to_credit", Equal: []any{seller}, Limit: docdb.MaxLimit}, fn)
}
