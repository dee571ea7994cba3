package reconciliation

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/reconciliation/matching"
)

// pick is a line that links by itself.
type pick struct {
	line Line
	to   matching.Candidate
	why  evidence
}

// owedStill says whether each document of a candidate is owed as much as it would be paid.
func owedStill(ctx context.Context, r docdb.Reader, c matching.Candidate) (bool, error) {
	for _, to := range c.Links {
		if to.Document == "" {
			continue
		}
		if to.Amount.IsNegative() {
			if same, err := billOwedStill(ctx, r, to); err != nil || !same {
				return false, err
			}
			continue
		}
		i, err := billing.GetInvoice(ctx, r, to.Document)
		if err != nil {
			return false, err
		}
		owed, err := i.Owed()
		if err != nil || !i.Unpaid || owed != to.Amount {
			return false, err
		}
	}
	return true, nil
}

// billOwedStill says whether a self-bill is owed as much as a link would pay.
func billOwedStill(ctx context.Context, r docdb.Reader, to matching.Link) (bool, error) {
	found, err := billing.GetSelfBills(ctx, r, []string{to.Document})
	return err == nil && found[to.Document].Owed().Pence == -to.Amount.Pence, err
}

// ownOnly leaves out lines whose payer owes as much on an invoice of the same number to another
// seller: numbers begin at 1 for each.
func (s *Service) ownOnly(ctx context.Context, a BankAccount, all []pick) ([]pick, error) {
	elsewhere := map[parties.Ref][]billing.Invoice{}
	var kept []pick
	for _, p := range all {
		own, err := s.isOwn(ctx, a, p, elsewhere)
		if err != nil {
			return nil, err
		}
		if own {
			kept = append(kept, p)
		}
	}
	return kept, nil
}

func (s *Service) isOwn(ctx context.Context, a BankAccount, p pick,
	elsewhere map[parties.Ref][]billing.Invoice) (bool, error) {
	for _, to := range p.to.Links {
		if to.Document == "" || to.Amount.IsNegative() { // what a book pays is its own
			continue
		}
		i, err := billing.GetInvoice(ctx, s.db, to.Document)
		if err != nil {
			return false, err
		}
		others, known := elsewhere[i.Payer]
		if !known {
			if others, err = billing.OwedElsewhere(ctx, s.db, i.Payer, a.Book); err != nil {
				return false, err
			}
			elsewhere[i.Payer] = others
		}
		for _, o := range others {
			owed, err := o.Owed()
			if err != nil || o.Number == i.Number && owed == to.Amount {
				return false, err
			}
		}
	}
	return true, nil
}
