package reconciliation

import (
	"context"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/services/people"
)

// TogetherInput says what the parts of a line are for, all in one.
type TogetherInput struct {
	LineID         string
	Parts          []LinkInput // of the line; their keys do not count
	Advice         string      // the id of a remittance advice that says so; "" where none does
	IdempotencyKey string
}

// mostTogether is to how many documents a line is linked in one.
const mostTogether = 200

func (in *TogetherInput) validate() error {
	var c apperr.Check
	c.That(len(in.Parts) > 0, "parts", chooseWhatItIs)
	c.That(len(in.Parts) <= mostTogether, "parts", tooManyTogether)
	if err := c.Err(); err != nil {
		return err
	}
	for i := range in.Parts {
		in.Parts[i].LineID, in.Parts[i].IdempotencyKey = in.LineID, ""
		if in.Parts[i].Kind == Returned {
			return apperr.Invalid(apperr.Field{Path: "parts", Message: twoLinesAreWhole})
		}
		if err := in.Parts[i].validate(); err != nil {
			return err
		}
	}
	return nil
}

// LinkTogether links a line to several documents at once: all of them or none. The errors are those of
// Link. A repeat with the same key links once.
func (s *Service) LinkTogether(ctx context.Context, actor people.Actor, in TogetherInput) ([]Link, error) {
	if err := in.validate(); err != nil {
		return nil, err
	}
	l, _, err := lineFor(ctx, s.db, actor, in.LineID)
	if err != nil {
		return nil, err
	}
	why, err := s.evidenceOf(ctx, l, in.Parts)
	if err != nil {
		return nil, err
	}
	var made []Link
	err = s.update(ctx, func(tx docdb.Tx) error {
		l, a, err := lineFor(ctx, tx, actor, in.LineID)
		if err != nil {
			return err
		}
		ids, _, err := idempotency.Once(ctx, tx, s.now(), actor.AccountID+" link-line-together", in.IdempotencyKey, in,
			func() (string, error) { return s.linkParts(ctx, tx, linking{actor, a, &l, why, in.Advice}, in.Parts) })
		if err != nil {
			return err
		}
		made = nil
		for _, id := range strings.Fields(ids) {
			k, err := links.Get(ctx, tx, id)
			if err != nil {
				return err
			}
			made = append(made, k)
		}
		return nil
	})
	return made, err
}

// linkParts makes the links of a line one after another, and returns their ids.
func (s *Service) linkParts(ctx context.Context, tx docdb.Tx, of linking, parts []LinkInput) (string, error) {
	if err := useAdvice(ctx, tx, of.a.Book, of.advice, of.line.ID); err != nil {
		return "", err
	}
	var ids []string
	for _, part := range parts {
		id, err := s.link(ctx, tx, of, part)
		if err != nil {
			return "", err
		}
		ids = append(ids, id)
	}
	return strings.Join(ids, " "), nil
}
