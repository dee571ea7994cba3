package closing

import (
	"context"
	"fmt"

	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/reconciliation"
)

// Checked says what Check looked at, and lists everything wrong in sentences for the operator.
type Checked struct {
	Certificates int
	Wrong        []string
}

// What says what was looked at.
func (c Checked) What() string { return whatWasChecked(c.Certificates) }

// Check proves on one snapshot that each certificate has two signatures of two people, and that the book of
// one that stands is closed up to its last day, and has on that day the balances and the entries that the
// certificate says.
func (s *Service) Check(ctx context.Context) (Checked, error) {
	var c Checked
	err := s.db.View(ctx, func(r docdb.Reader) error {
		return certificates.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, func(one Certificate) error {
			c.Certificates++
			return c.certificate(ctx, r, one)
		})
	})
	return c, err
}

func (c *Checked) wrong(of Certificate, format string, args ...any) {
	c.Wrong = append(c.Wrong, "certificate "+of.Number()+" of "+string(of.Book)+" "+fmt.Sprintf(format, args...))
}

func (c *Checked) certificate(ctx context.Context, r docdb.Reader, of Certificate) error {
	if of.First.By == "" || of.Second.By == "" || of.First.By == of.Second.By {
		c.wrong(of, "has not the signatures of two people")
	}
	if !of.Stands {
		return nil
	}
	through, err := ledger.ClosedThrough(ctx, r, string(of.Book))
	if err != nil {
		return err
	}
	if through < of.Figures.Through {
		c.wrong(of, "is up to %s, its book is closed up to %q", of.Figures.Through, through)
	}
	entries, err := ledger.Count(ctx, r, string(of.Book), ledger.Span{From: of.Figures.From, To: of.Figures.Through})
	if err != nil {
		return err
	}
	if entries != of.Figures.Entries {
		c.wrong(of, "says that its days have %d entries, the book has %d", of.Figures.Entries, entries)
	}
	return c.balances(ctx, r, of)
}

func (c *Checked) balances(ctx context.Context, r docdb.Reader, of Certificate) error {
	now := computing{r: r, book: of.Book, Figures: Figures{Through: of.Figures.Through}}
	for _, f := range of.Figures.All {
		at := f.Ledger
		var err error
		switch f.Kind {
		case Bank:
			at, err = now.balance(ctx, reconciliation.LedgerAccount(f.Account))
		case Stripe, Receivable, Payable, Transit:
			at, err = now.at(ctx, f.Kind)
		case TransitIn, TransitOut:
			at, err = now.inTransitAt(ctx, f.Kind)
		case Unexplained, ToRaise, ToCredit, Drafts, InvoiceDrafts:
		}
		if err != nil {
			return err
		}
		if at.Pence != f.Ledger.Pence {
			c.wrong(of, "says %s of %q, the book says %s", f.Ledger, f.Title, at)
		}
	}
	return nil
}

// inTransitAt is what one of the two figures of money in transit comes to.
func (c *computing) inTransitAt(ctx context.Context, kind Kind) (money.Amount, error) {
	err := c.inTransit(ctx)
	at := c.of(kind).Ledger
	c.All = nil
	return at, err
}
