package demo

import (
	"context"

	"lateral/services/parties"
)

// money is what the finance officer of the alliance settles before the first visit.
func (s *stage) money(ctx context.Context) error { return s.vat(ctx) }

// vat decides the VAT of what the alliance sells.
func (s *stage) vat(ctx context.Context) error {
	for _, ask := range []parties.VATAsk{
		{
			Supply: parties.Training, Reason: parties.Exempt,
			Ground: "Education by an eligible body, VAT Act 1994, Schedule 9, Group 6",
		},
		{Supply: parties.Consultancy, Reason: parties.Standard},
		{Supply: parties.Release, Reason: parties.Standard},
		{Supply: parties.Brokering, Reason: parties.Standard},
	} {
		if _, err := s.Parties.DecideVAT(as(ctx, s.finance), s.finance, parties.Partnership(s.alliance), ask); err != nil {
			return err
		}
	}
	return nil
}
