package accounts

import (
	"context"
	"slices"

	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/billing"
)

// add makes the rows of what moved the account, with the balance after each.
func (s *Statement) add(ctx context.Context, r docdb.Reader, moves []ledger.Movement) error {
	known, err := documentsOf(ctx, r, moves)
	if err != nil {
		return err
	}
	s.Closing = s.Opening
	for _, m := range moves {
		if s.Closing, err = s.Closing.Add(m.Amount); err != nil {
			return err
		}
		row := known.row(m)
		row.On, row.What, row.Amount, row.Balance = m.On, kindWords(m.Kind, m.Amount), m.Amount, s.Closing
		s.Rows = append(s.Rows, row)
	}
	return nil
}

// documents are those that movements are about.
type documents struct {
	invoices map[string]billing.Invoice
	credits  map[string]billing.CreditNote
	payments map[string]billing.Payment
	refunds  map[string]billing.Refund
}

func documentsOf(ctx context.Context, r docdb.Reader, moves []ledger.Movement) (documents, error) {
	ids := make([]string, len(moves))
	for n, m := range moves {
		ids[n] = m.Subject
	}
	var all documents
	var err error
	if all.credits, err = billing.GetCredits(ctx, r, ids); err != nil {
		return all, err
	}
	if all.payments, err = billing.GetPayments(ctx, r, ids); err != nil {
		return all, err
	}
	if all.refunds, err = billing.GetRefunds(ctx, r, ids); err != nil {
		return all, err
	}
	for _, n := range all.credits {
		ids = append(ids, n.InvoiceID)
	}
	for _, p := range all.payments {
		ids = append(ids, p.InvoiceID)
	}
	slices.Sort(ids)
	all.invoices, err = billing.GetInvoices(ctx, r, slices.Compact(ids))
	return all, err
}

// row names the document of a movement, and the invoice behind it.
func (d documents) row(m ledger.Movement) Row {
	if n, is := d.credits[m.Subject]; is {
		return Row{Number: n.Number, InvoiceID: n.InvoiceID}
	}
	if f, is := d.refunds[m.Subject]; is {
		return Row{Number: f.Number}
	}
	invoice := m.Subject
	if p, is := d.payments[m.Subject]; is {
		invoice = p.InvoiceID
	}
	if i, is := d.invoices[invoice]; is {
		return Row{Number: i.Number, InvoiceID: i.ID}
	}
	return Row{}
}

// open adds what is owed as of today, and what stands on account.
func (s *Statement) open(ctx context.Context, r docdb.Reader) error {
	all, err := billing.OpenInvoicesTo(ctx, r, s.Payer)
	if err != nil {
		return err
	}
	for _, i := range all {
		if i.Issuer != s.Seller {
			continue
		}
		one, err := owedOf(i)
		if err != nil {
			return err
		}
		s.Owed = append(s.Owed, one)
	}
	s.OnAccount, err = s.onAccount(ctx, r, s.Today)
	return err
}

// Sum is all that is owed as of today.
func (s Statement) Sum() (money.Amount, error) {
	sum, err := money.Pence(0), error(nil)
	for _, o := range s.Owed {
		if sum, err = sum.Add(o.Owed); err != nil {
			break
		}
	}
	return sum, err
}
