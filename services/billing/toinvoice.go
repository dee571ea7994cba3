package billing

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/parties"
	"lateral/services/people"
)

// Billable is a visit that can be invoiced: signed off, or cancelled late, with its agreement and what it adds
// to the invoice before VAT: its price, and the brokerage on top.
type Billable struct {
	Visit     agreements.Visit
	Agreement agreements.Agreement
	Net       money.Amount
	Brokerage money.Amount // zero unless it is added
	Expenses  money.Amount // that were claimed for it
	Missing   Missing
}

// Together is the same for visits that may share an invoice.
func (b Billable) Together() string { return sharesAs(b.Agreement) }

func billable(ctx context.Context, t *parties.Tables, a agreements.Agreement, v agreements.Visit) (Billable, error) {
	q, err := a.QuoteToInvoice(v)
	if err != nil {
		return Billable{}, err
	}
	lacks, err := MissingFor(ctx, t, a)
	return Billable{
		Visit: v, Agreement: a, Net: q.Support, Brokerage: q.OnTop(), Expenses: q.Expenses, Missing: lacks,
	}, err
}

// ToInvoice returns a page of signed-off visits of the seller that are on no
// invoice yet, by date, and the next cursor.
func (s *Service) ToInvoice(ctx context.Context, actor people.Actor, seller parties.Ref, cursor string,
	limit int) ([]Billable, string, error) {
	if !issues(actor, seller) {
		return nil, "", absent(seller)
	}
	var all []Billable
	var next string
	err := s.db.View(ctx, func(r docdb.Reader) error {
		visits, after, err := agreements.Billable(ctx, r, seller, cursor, limit)
		if err != nil {
			return err
		}
		if err := readAgreementsAhead(ctx, r, visits); err != nil {
			return err
		}
		next, all = after, make([]Billable, len(visits))
		tables := s.tables(r)
		for i, v := range visits {
			agreement, err := agreements.GetAgreement(ctx, r, v.AgreementID)
			if err != nil {
				return err
			}
			if all[i], err = billable(ctx, tables, agreement, v); err != nil {
				return err
			}
		}
		return nil
	})
	return all, next, err
}

func readAgreementsAhead(ctx context.Context, r docdb.Reader, visits []agreements.Visit) error {
	ids := make([]string, len(visits))
	for i, v := range visits {
		ids[i] = v.AgreementID
	}
	return agreements.ReadAhead(ctx, r, ids, nil)
}
