package parties

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// NameOf is the present name of a party; NotFound if there is none.
func NameOf(ctx context.Context, r docdb.Reader, of Ref) (string, error) {
	switch of.Kind() {
	case OfSchool, OfPartnership:
		return people.NameOf(ctx, r, of.Place())
	case OfPayer:
		p, err := PayerOf(ctx, r, of.ID())
		return p.Name, err
	}
	return "", apperr.NotFound("party")
}
