package needs

import (
	"context"
	"errors"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/register"
)

// Disclose records, within tx, that people of the school may know the need's
// school. A record that exists stays as it is. NotFound where there is no such
// need.
func (s *Service) Disclose(ctx context.Context, tx docdb.Tx, needID string, to register.URN, why string) error {
	n, err := GetNeed(ctx, tx, needID)
	if err != nil {
		return err
	}
	return s.disclose(ctx, tx, n, Disclosed{Kind: ToSchool, To: string(to), Why: why})
}

func (s *Service) disclose(ctx context.Context, tx docdb.Tx, n Need, d Disclosed) error {
	d.ID = disclosedID(n.ID, d.Kind, d.To)
	if _, err := disclosures.Get(ctx, tx, d.ID); !errors.Is(err, docdb.ErrNotFound) {
		return err
	}
	d.NeedID, d.At, d.By = n.ID, s.now(), events.ActorFrom(ctx).AccountID
	if err := disclosures.Insert(ctx, tx, &d); err != nil {
		return err
	}
	return s.events.Append(ctx, tx, NeedDisclosed, n.ID, DisclosedData{
		Data: dataOf(n), Kind: d.Kind, To: d.To, Why: d.Why,
	})
}
