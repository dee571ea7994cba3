package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/agreements"
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
	if err != nil {
		return nil, err
	}
	waits, err := notDelivered(ctx, r, lines)
	if waits {
		holds = append(holds, NotDelivered)
	}
	return holds, err
}

// notDelivered says whether support was invoiced in advance that has neither taken place nor been credited: the home
// school is owed nothing for it yet.
func notDelivered(ctx context.Context, r docdb.Reader, lines []Line) (bool, error) {
	for _, l := range lines {
		if !l.part().Support {
			continue
		}
		v, err := agreements.GetVisit(ctx, r, l.VisitID)
		if err != nil || v.InAdvance && (v.Waits() || v.ToCredit) {
			return true, err
		}
	}
	return false, nil
}
