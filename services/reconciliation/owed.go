package reconciliation

import (
	"context"
	"slices"
	"strings"

	"lateral/pkg/docdb"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/reconciliation/matching"
)

// pick is a line that links by itself.
type pick struct {
	line    string // its id
	version int64  // at which it was matched
	to      matching.Candidate
}

// picked are lines that link by themselves, and what they are for, as they are now: read together, since to read each
// by itself would take most of the time.
type picked struct {
	named
	lines  map[string]Line
	undone map[string]bool // lines of which somebody took a link back
}

func readPicked(ctx context.Context, r docdb.Reader, some []pick) (picked, error) {
	now := picked{undone: map[string]bool{}}
	ids := make([]string, len(some))
	for i, p := range some {
		ids[i] = p.line
	}
	var err error
	if now.lines, err = lines.GetMany(ctx, r, ids); err != nil {
		return now, err
	}
	if now.named, err = readNamed(ctx, r, documentsIn(some)); err != nil {
		return now, err
	}
	for part := range slices.Chunk(ids, docdb.MaxIn) {
		in := make([]any, len(part))
		for i, id := range part {
			in[i] = id
		}
		q := docdb.Query{Index: "by_line", In: in, Limit: docdb.MaxLimit}
		err := links.Each(ctx, r, q, func(k Link) error {
			now.undone[k.Line] = now.undone[k.Line] || k.State == Undone
			return nil
		})
		if err != nil {
			return now, err
		}
	}
	return now, nil
}

// owed says whether each document of a candidate is owed as much as it would be paid.
func (now picked) owed(c matching.Candidate) (bool, error) {
	for _, to := range c.Links {
		if to.Document == "" {
			continue
		}
		if isBill(to.Document) || isRefund(to.Document) {
			if !now.billOwed(to) {
				return false, nil
			}
			continue
		}
		i, there := now.invoices[to.Document]
		owed, err := i.Owed()
		if err != nil || !there || !i.Unpaid || owed != to.Amount {
			return false, err
		}
	}
	return true, nil
}

// billOwed says whether a self-bill or a refund is owed as much as a link would pay, or pay back.
func (now picked) billOwed(to matching.Link) bool {
	if f, there := now.refunds[to.Document]; there {
		return f.State == billing.RefundApproved && f.Amount.Pence == -to.Amount.Pence
	}
	return now.bills[to.Document].Owed().Pence == -to.Amount.Pence
}

// isBill and isRefund say what a document is, by its id; else it is an invoice.
func isBill(id string) bool   { return strings.HasPrefix(id, "selfbill_") }
func isRefund(id string) bool { return strings.HasPrefix(id, "refund_") }

// ownOnly leaves out lines whose payer owes as much on an invoice of the same number to another
// seller: numbers begin at 1 for each.
func (s *Service) ownOnly(ctx context.Context, a BankAccount, all []pick) ([]pick, error) {
	elsewhere := map[parties.Ref][]billing.Invoice{}
	kept := all[:0]
	for some := range slices.Chunk(all, docdb.MaxIn) {
		invoices, err := billing.GetInvoices(ctx, s.db, documentsIn(some))
		if err != nil {
			return nil, err
		}
		for _, p := range some {
			own, err := s.isOwn(ctx, a, p, invoices, elsewhere)
			if err != nil {
				return nil, err
			}
			if own {
				kept = append(kept, p)
			}
		}
	}
	return kept, nil
}

// documentsIn are the ids of the documents that lines are linked to.
func documentsIn(all []pick) []string {
	var ids []string
	for _, p := range all {
		for _, to := range p.to.Links {
			if to.Document != "" {
				ids = append(ids, to.Document)
			}
		}
	}
	return ids
}

func (s *Service) isOwn(ctx context.Context, a BankAccount, p pick, invoices map[string]billing.Invoice,
	elsewhere map[parties.Ref][]billing.Invoice) (bool, error) {
	for _, to := range p.to.Links {
		i, there := invoices[to.Document]
		if !there || to.Amount.IsNegative() { // it means no document; and what a book pays is its own
			continue
		}
		others, known := elsewhere[i.Payer]
		if !known {
			var err error
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
