package closing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/reconciliation"
)

// Page is a month of a book with its figures: those of its certificate where it is closed, else those of now.
type Page struct {
	Period
	BookName     string
	Figures      Figures
	Digest       string        // of the figures, to sign them
	Changed      bool          // since the first signature, so that it no longer counts
	WhyNot       string        // the person who asks may not sign now; "" where they may
	Reopens      bool          // it may be reopened
	With         Month         // the later month with which it was closed; "" where it was closed by itself, or is open
	Certificates []Certificate // the latest first

	// Unseen is how many lines of the month were linked without asking, and nobody has looked them over; UnseenSays
	// says it, and is "" where there is none. It stands in no figure: it keeps nobody from closing.
	Unseen     int64
	UnseenSays string
}

// Month is a month of a book, for those who handle its money. NotFound to others.
func (s *Service) Month(ctx context.Context, actor people.Actor, book parties.Ref, m Month) (Page, error) {
	if err := handles(actor, book); err != nil {
		return Page{}, err
	}
	if !m.Valid() {
		return Page{}, apperr.NotFound("month")
	}
	var p Page
	err := s.db.View(ctx, func(r docdb.Reader) error {
		var err error
		p, err = s.page(ctx, r, actor, book, m)
		return err
	})
	return p, err
}

func (s *Service) page(ctx context.Context, r docdb.Reader, actor people.Actor, book parties.Ref,
	m Month) (Page, error) {
	var p Page
	var err error
	if p.Period, err = periodOf(ctx, r, book, m); err != nil {
		return p, err
	}
	if p.BookName, err = parties.NameOf(ctx, r, book); err != nil {
		return p, err
	}
	q := docdb.Query{Index: "by_book", Equal: []any{book, m}, Descending: true}
	if p.Certificates, err = certificates.All(ctx, r, q); err != nil {
		return p, err
	}
	if p.Unseen, err = reconciliation.Unseen(ctx, r, book, m.First(), m.Last()); err != nil {
		return p, err
	}
	p.UnseenSays = unseenSays(p.Unseen)
	if p.State == Closed {
		p.Figures, p.WhyNot = p.Certificates[0].Figures, isClosedAlready(m)
		last, err := lastOf(ctx, r, book)
		p.Reopens = last.ID == p.Certificate
		return p, err
	}
	if p.Figures, err = figuresOf(ctx, r, book, m); err != nil {
		return p, err
	}
	if p.Digest, err = p.Figures.Digest(); err != nil {
		return p, err
	}
	p.Changed = p.First != nil && p.First.Digest != p.Digest
	err = s.mayNot(ctx, r, actor, &p)
	return p, err
}

// mayNot notes why the person may not sign a month.
func (s *Service) mayNot(ctx context.Context, r docdb.Reader, actor people.Actor, p *Page) error {
	through, err := ledger.ClosedThrough(ctx, r, string(p.Book))
	if err != nil {
		return err
	}
	switch {
	case p.Month.Last() <= through:
		last, err := closedWith(ctx, r, p.Book, p.Month)
		p.With, p.WhyNot = last, isClosedAlready(p.Month)
		return err
	case !s.isOver(p.Month):
		p.WhyNot = isNotOver(p.Month)
	case p.First != nil && !p.Changed && p.First.By == actor.AccountID:
		p.WhyNot = youSigned(p.Month)
	}
	return nil
}

// closedWith is the month with which an earlier one was closed.
func closedWith(ctx context.Context, r docdb.Reader, book parties.Ref, m Month) (Month, error) {
	c, err := certificates.First(ctx, r, docdb.Query{Index: "standing", Equal: []any{book}, From: m})
	return c.Month, err
}
