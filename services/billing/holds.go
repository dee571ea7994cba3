package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/register"
)

// holdsOn are why a customer may not draw up a self-bill with lines for a home school now; none where it may.
func (s *Service) holdsOn(ctx context.Context, r docdb.Reader, t *parties.Tables, customer parties.Ref,
	home register.URN, lines []Line) ([]Hold, error) {
	var holds []Hold
	supplier := parties.School(home)
	_, err := parties.SelfBilling(ctx, r, customer, supplier, date.On(s.now()))
	switch {
	case apperr.Is(err, apperr.KindNotFound):
		holds = append(holds, NoConsent)
	case err != nil:
		return nil, err
	}
	vat, err := releasing(ctx, t, customer, supplier)
	if why := vat.hold(lines); why != "" {
		holds = append(holds, why)
	}
	return holds, err
}
