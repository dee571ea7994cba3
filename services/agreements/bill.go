package agreements

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/register"
)

// GetAgreement returns an agreement, or NotFound. It is for other nouns, within
// their transactions.
func GetAgreement(ctx context.Context, r docdb.Reader, id string) (Agreement, error) {
	a, err := agreements.Get(ctx, r, id)
	return a, apperr.NotFoundIf(err, docdb.ErrNotFound, "agreement")
}

// GetVisit returns a visit, or NotFound.
func GetVisit(ctx context.Context, r docdb.Reader, id string) (Visit, error) {
	v, err := visits.Get(ctx, r, id)
	return v, apperr.NotFoundIf(err, docdb.ErrNotFound, "visit")
}

// GetMove returns a move of a visit, or NotFound.
func GetMove(ctx context.Context, r docdb.Reader, id string) (Move, error) {
	m, err := moves.Get(ctx, r, id)
	return m, apperr.NotFoundIf(err, docdb.ErrNotFound, "move")
}

// VisitsOf returns the visits of an agreement by date, in any state.
func VisitsOf(ctx context.Context, r docdb.Reader, agreementID string) ([]Visit, error) {
	return visits.All(ctx, r, docdb.Query{Index: "by_agreement", Equal: []any{agreementID}})
}

// EachSignedOff calls fn for every signed-off visit, by id, until fn returns an
// error.
func EachSignedOff(ctx context.Context, r docdb.Reader, fn func(Visit) error) error {
	return visits.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, func(v Visit) error {
		if v.State != SignedOffVisit {
			return nil
		}
		return fn(v)
	})
}

// NeedsOf returns the ids of the needs that visits serve, by visit. A visit that is not known is left out.
func NeedsOf(ctx context.Context, r docdb.Reader, visitIDs []string) (map[string]string, error) {
	found, err := visits.GetMany(ctx, r, visitIDs)
	if err != nil {
		return nil, err
	}
	ids := make([]string, 0, len(found))
	for _, v := range found {
		ids = append(ids, v.AgreementID)
	}
	slices.Sort(ids)
	under, err := agreements.GetMany(ctx, r, slices.Compact(ids))
	served := make(map[string]string, len(found))
	for id, v := range found {
		if a, known := under[v.AgreementID]; known {
			served[id] = a.NeedID
		}
	}
	return served, err
}

// Billable returns a page of the seller's visits that can be invoiced, by
// date, and the next cursor. Visits of mutual or free agreements never can.
func Billable(ctx context.Context, r docdb.Reader, seller parties.Ref, cursor string,
	limit int) ([]Visit, string, error) {
	return visits.Find(ctx, r, docdb.Query{
		Index: "billable", Equal: []any{seller}, After: cursor, Limit: limit,
	})
}

// BillableUntil are the ids of the visits of the seller, until the end of a day, that can be invoiced.
func BillableUntil(ctx context.Context, r docdb.Reader, seller parties.Ref, until date.Day) ([]string, error) {
	var ids []string
	q := docdb.Query{Index: "billable", Equal: []any{seller}, To: until.AddDays(1), Limit: docdb.MaxLimit}
	err := visits.Each(ctx, r, q, func(v Visit) error {
		ids = append(ids, v.ID)
		return nil
	})
	return ids, err
}

// AmongUntil are those of the visits that are of a day or earlier ones.
func AmongUntil(ctx context.Context, r docdb.Reader, ids []string, until date.Day) ([]string, error) {
	found, err := visits.GetMany(ctx, r, ids)
	var early []string
	for id, v := range found {
		if v.Date <= until {
			early = append(early, id)
		}
	}
	return early, err
}

// MarkSupply records, within tx, what an agreement sells. Conflict where the support is free.
func MarkSupply(ctx context.Context, tx docdb.Tx, agreementID string, supply parties.Supply) (Agreement, error) {
	a, err := GetAgreement(ctx, tx, agreementID)
	if err != nil {
		return a, err
	}
	if a.Total.IsZero() {
		return a, apperr.Conflict("nothing_paid", nothingIsPaidFor(a))
	}
	a.Supply = supply
	err = agreements.Replace(ctx, tx, &a)
	return a, err
}

// PlannedUntil returns the visits planned between two days, both included, by
// date.
func PlannedUntil(ctx context.Context, r docdb.Reader, from, to date.Day) ([]Visit, error) {
	return visits.All(ctx, r, docdb.Query{Index: "planned", From: from, To: to + "~"})
}

// ActiveOf returns the active agreements of a seller, the oldest first.
func ActiveOf(ctx context.Context, r docdb.Reader, seller parties.Ref) ([]Agreement, error) {
	index := "by_partnership"
	if seller.Kind() == parties.OfSchool {
		index = "by_home"
	}
	all, err := agreements.All(ctx, r, docdb.Query{
		Index: index, Equal: []any{seller.ID(), ActiveAgreement}, Limit: docdb.MaxLimit,
	})
	return slices.DeleteFunc(all, func(a Agreement) bool { return a.Seller() != seller }), err
}

// ActiveFor returns the active agreements by which a school is supported, the oldest first.
func ActiveFor(ctx context.Context, r docdb.Reader, buyer register.URN) ([]Agreement, error) {
	return agreements.All(ctx, r, docdb.Query{
		Index: "by_buyer", Equal: []any{buyer, ActiveAgreement}, Limit: docdb.MaxLimit,
	})
}

// ActiveAt returns the numbers of a school's active agreements, on either side.
func ActiveAt(ctx context.Context, r docdb.Reader, urn register.URN) ([]string, error) {
	var refs []string
	for _, index := range []string{"by_buyer", "by_home"} {
		active, err := agreements.All(ctx, r, docdb.Query{Index: index, Equal: []any{urn, ActiveAgreement}})
		if err != nil {
			return nil, err
		}
		for _, a := range active {
			refs = append(refs, a.Ref)
		}
	}
	return refs, nil
}

// WithoutPeople returns the agreements of before it was kept who acted for each
// side.
func WithoutPeople(ctx context.Context, r docdb.Reader) ([]Agreement, error) {
	var all []Agreement
	err := agreements.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, func(a Agreement) error {
		if len(a.ForSchool) == 0 {
			all = append(all, a)
		}
		return nil
	})
	return all, err
}

// MarkPeople records, within tx, who acted for each side before it was agreed.
func MarkPeople(ctx context.Context, tx docdb.Tx, agreementID string, forSchool, forHome []string) error {
	a, err := GetAgreement(ctx, tx, agreementID)
	if err != nil {
		return err
	}
	a.ForSchool, a.ForHome = forSchool, forHome
	return agreements.Replace(ctx, tx, &a)
}
