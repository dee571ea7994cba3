package closing

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/parties"
)

// close closes a book up to the end of a month, with the second signature, and keeps the certificate.
func (s *Service) close(ctx context.Context, tx docdb.Tx, p *Period, f Figures, own Signature) error {
	name, err := parties.NameOf(ctx, tx, p.Book)
	if err != nil {
		return err
	}
	c := Certificate{
		Meta: docdb.Meta{ID: s.ids.New("certificate")}, Book: p.Book, BookName: name, Month: p.Month,
		Version: p.Closings + 1, Figures: f, First: *p.First, Second: own, At: own.At, Stands: true,
	}
	if err := certificates.Insert(ctx, tx, &c); err != nil {
		return err
	}
	if p.State, err = Steps.After(p.State, "sign too"); err != nil {
		return err
	}
	p.First, p.Certificate, p.Closings = nil, c.ID, c.Version
	if err := periods.Replace(ctx, tx, p); err != nil {
		return err
	}
	if err := s.ledger.Close(ctx, tx, string(p.Book), f.Through); err != nil {
		return err
	}
	if err := s.dropEarlier(ctx, tx, p); err != nil {
		return err
	}
	return s.events.Append(ctx, tx, PeriodClosed, p.ID, c.data())
}

// dropEarlier takes signatures away from months that are closed with a later one.
func (s *Service) dropEarlier(ctx context.Context, tx docdb.Tx, p *Period) error {
	earlier, err := periods.All(ctx, tx, docdb.Query{Index: "by_state", Equal: []any{p.Book, Signed}, To: p.Month})
	for i := range earlier {
		if err == nil {
			err = s.drop(ctx, tx, &earlier[i])
		}
	}
	return err
}
