package closing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/parties"
)

// fall takes the first signature of a month away, and says so to the second person.
func (s *Service) fall(ctx context.Context, tx docdb.Tx, book parties.Ref,
	m Month) (error, error) {
	p, err := periodOf(ctx, tx, book, m)
	if err != nil {
		return nil, err
	}
	by := p.First.ByName
	return apperr.Conflict("signature_fell", signatureFell(m, by)), s.drop(ctx, tx, &p)
}

// drop takes the first signature of a month away.
func (s *Service) drop(ctx context.Context, tx docdb.Tx, p *Period) error {
	name, err := parties.NameOf(ctx, tx, p.Book)
	if err != nil {
		return err
	}
	if p.State, err = Steps.After(p.State, "fall"); err != nil {
		return err
	}
	d := p.data(name)
	p.First = nil
	if err := periods.Replace(ctx, tx, p); err != nil {
		return err
	}
	return s.events.Append(ctx, tx, SignatureFell, p.ID, d)
}
