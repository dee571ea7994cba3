package exports

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/text"
	"lateral/services/parties"
	"lateral/services/people"
)

// CodesInput is a table of codes as somebody enters it.
type CodesInput struct {
	Codes      []Code
	Department string
}

func (in *CodesInput) validate() error {
	var c apperr.Check
	in.Codes = cleanCodes(&c, in.Codes)
	if in.Department != "" {
		in.Department = text.RequiredLine(&c, "department", in.Department, 10, enterADepartment)
	}
	return c.Err()
}

// Codes is the table of codes of a book, with version 0 if nobody wrote one. NotFound to those who do not
// handle the book's money.
func (s *Service) Codes(ctx context.Context, actor people.Actor, book parties.Ref) (Codes, error) {
	if !handles(actor, book) {
		return Codes{}, apperr.NotFound("party")
	}
	return codesFor(ctx, s.db, book)
}

// SetCodes writes the table of codes of a book. NotFound to those who do not handle the book's money, Stale
// if it is no longer at the seen version.
func (s *Service) SetCodes(ctx context.Context, actor people.Actor, book parties.Ref, seen int64,
	in CodesInput) (Codes, error) {
	if !handles(actor, book) {
		return Codes{}, apperr.NotFound("party")
	}
	if err := in.validate(); err != nil {
		return Codes{}, err
	}
	var c Codes
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		var err error
		if c, err = codesFor(ctx, tx, book); err != nil {
			return err
		}
		if !c.IsAt(seen) {
			return apperr.Stale("codes")
		}
		c.Codes, c.Department = in.Codes, in.Department
		c.By, c.ByName, c.At = actor.AccountID, actor.Name, s.now()
		if err := c.put(ctx, tx); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, CodesChanged, book.ID(), Data{Book: book})
	})
	return c, err
}

func (c *Codes) put(ctx context.Context, tx docdb.Tx) error {
	if c.Version == 0 {
		return codesOf.Insert(ctx, tx, c)
	}
	return codesOf.Replace(ctx, tx, c)
}
