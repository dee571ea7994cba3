package billing

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/register"
)

// UnpaidBy returns the numbers of the invoices that a school has not fully paid.
func UnpaidBy(ctx context.Context, r docdb.Reader, urn register.URN) ([]string, error) {
	var numbers []string
	for _, state := range []State{Issued, PartPaid} {
		q := docdb.Query{Index: "by_payer_state", Equal: []any{parties.School(urn), state}}
		err := invoices.Each(ctx, r, q, func(i Invoice) error {
			numbers = append(numbers, i.Number)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return numbers, nil
}

// EachUnpaid calls fn for every invoice of the side with a sum owed, those without any
// payment first, by their due days, until fn returns an error. State, cursor and limit of the
// side do not count: a sum is of all or it is wrong. NotFound where the actor may not see
// them.
func (s *Service) EachUnpaid(ctx context.Context, actor people.Actor, side ListInput, fn func(Invoice) error) error {
	for _, state := range []State{Issued, PartPaid} {
		side.State, side.Owing, side.Cursor, side.Limit = state, "", "", docdb.MaxLimit
		q, err := side.query(actor)
		if err != nil {
			return err
		}
		if err := invoices.Each(ctx, s.db, q, fn); err != nil {
			return err
		}
	}
	return nil
}
