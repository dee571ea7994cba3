package closing

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/pkg/text"
	"lateral/services/parties"
	"lateral/services/people"
)

// SignInput is a person's signature under the figures of a month.
type SignInput struct {
	Book           parties.Ref
	Month          Month
	Seen           string   // the digest of the figures that they saw
	Reasons        []Reason // for what is left
	IdempotencyKey string
}

func (in *SignInput) validate() error {
	var c apperr.Check
	c.That(in.Month.Valid(), "month", noSuchMonth)
	var kept []Reason
	for i, r := range in.Reasons {
		if r.Text = text.Optional(&c, reasonField(i), r.Text, text.Short); r.Text != "" {
			kept = append(kept, r)
		}
	}
	in.Reasons = kept
	return c.Err()
}

// errFell says that the first signature falls: what it was for has changed.
var errFell = errors.New("closing: the figures changed after the first signature")

// Sign signs a month of a book. The first signature waits for that of another person, which closes the book
// up to the end of the month. A repeat with the same key signs once. NotFound to those who do not handle
// the book's money. Conflict where the month is not over or closed already, where the person has signed it,
// or where the figures are others than they saw; where they are others than the first one signed, that
// signature falls.
func (s *Service) Sign(ctx context.Context, actor people.Actor, in SignInput) error {
	if err := handles(actor, in.Book); err != nil {
		return err
	}
	if err := in.validate(); err != nil {
		return err
	}
	var told error
	err := s.update(ctx, func(tx docdb.Tx) error {
		told = nil
		_, _, err := idempotency.Once(ctx, tx, s.now(), actor.AccountID+" sign-period", in.IdempotencyKey, in,
			func() (string, error) { return "", s.sign(ctx, tx, actor, in) })
		if errors.Is(err, errFell) {
			told, err = s.fall(ctx, tx, in.Book, in.Month)
		}
		return err
	})
	if err == nil {
		err = told
	}
	return err
}

func (s *Service) sign(ctx context.Context, tx docdb.Tx, actor people.Actor, in SignInput) error {
	if err := s.mayBeSigned(ctx, tx, in.Book, in.Month); err != nil {
		return err
	}
	p, err := periodOf(ctx, tx, in.Book, in.Month)
	if err != nil {
		return err
	}
	f, err := figuresOf(ctx, tx, in.Book, in.Month)
	if err != nil {
		return err
	}
	digest, err := f.Digest()
	switch {
	case err != nil:
		return err
	case in.Seen != digest && p.First != nil && p.First.Digest != digest:
		return errFell
	case in.Seen != digest:
		return apperr.Conflict("figures_changed", figuresChanged(in.Month))
	}
	if p.First != nil && p.First.Digest != digest { // the page told it
		if err := s.drop(ctx, tx, &p); err != nil {
			return err
		}
	}
	left := f.left()
	for i, r := range in.Reasons {
		if !left[r.Key] {
			return apperr.Invalid(apperr.Field{Path: reasonField(i), Message: nothingToExplain})
		}
	}
	own := Signature{By: actor.AccountID, ByName: actor.Name, At: s.now(), Digest: digest, Reasons: in.Reasons}
	switch {
	case p.First == nil:
		return s.signFirst(ctx, tx, &p, own)
	case p.First.By == actor.AccountID:
		return apperr.Conflict("signed_already", youSigned(in.Month))
	}
	return s.close(ctx, tx, &p, f, own)
}

func (s *Service) signFirst(ctx context.Context, tx docdb.Tx, p *Period, own Signature) error {
	var err error
	if p.State, err = Steps.After(p.State, "sign"); err != nil {
		return err
	}
	p.First = &own
	if err := s.keep(ctx, tx, p); err != nil {
		return err
	}
	name, err := parties.NameOf(ctx, tx, p.Book)
	if err != nil {
		return err
	}
	return s.events.Append(ctx, tx, PeriodSigned, p.ID, p.data(name))
}
