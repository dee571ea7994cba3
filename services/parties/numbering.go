package parties

import (
	"context"
	"regexp"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// prefixes are what may stand before the numbers of a seller's documents. With six letters a number has 17 in all,
// so that it fits the reference of a bank transfer.
var prefixes = regexp.MustCompile(`^[A-Z0-9]{0,6}$`)

// Prefix returns what stands before the numbers of a seller's documents, to those who handle its money; ""
// is nothing. NotFound to others.
func (s *Service) Prefix(ctx context.Context, actor people.Actor, seller Ref) (string, error) {
	if !seller.Handles(actor) {
		return "", notOfTheirs(seller)
	}
	p, err := partyOf(ctx, s.db, seller)
	return p.Prefix, err
}

// SetPrefix says what stands before the numbers of a seller's documents from now on: up to six letters and digits, or
// nothing. Numbers run on, and documents keep theirs. Those who handle the seller's money may; to others it
// looks absent. Invalid for anything else.
func (s *Service) SetPrefix(ctx context.Context, actor people.Actor, seller Ref, prefix string) (string, error) {
	if !seller.Handles(actor) {
		return "", notOfTheirs(seller)
	}
	prefix = strings.ToUpper(strings.TrimSpace(prefix))
	var c apperr.Check
	c.That(prefixes.MatchString(prefix), "prefix", enterAPrefix)
	if err := c.Err(); err != nil {
		return "", err
	}
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		p, err := partyOf(ctx, tx, seller)
		if err != nil || p.Prefix == prefix {
			return err
		}
		p.Prefix = prefix
		if err := p.put(ctx, tx, p.Payee); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, NumberingChanged, seller.ID(), NumberingData{Seller: seller, Prefix: prefix})
	})
	return prefix, err
}
