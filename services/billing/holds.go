package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/register"
)

// holdsOn are why a customer may not draw up a self-bill for a home school now; none where it may.
func (s *Service) holdsOn(ctx context.Context, r docdb.Reader, t *parties.Tables, customer parties.Ref,
	home register.URN) ([]Hold, error) {
	var holds []Hold
	supplier := parties.School(home)
	_, err := parties.SelfBilling(ctx, r, customer, supplier, date.On(s.now()))
	switch {
	case apperr.Is(err, apperr.KindNotFound):
		holds = append(holds, NoConsent)
	case err != nil:
		return nil, err
	}
	vat, err := t.Treatment(ctx, supplier, customer, parties.Release)
	if vat == nil {
		holds = append(holds, NoVAT)
	}
	return holds, err
}
