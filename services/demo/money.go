package demo

import (
	"context"

	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/register"
)

// money is what the finance officer of the alliance settles before the first visit.
func (s *stage) money(ctx context.Context) error {
	if err := s.vat(ctx); err != nil {
		return err
	}
	if err := s.council(ctx); err != nil {
		return err
	}
	return s.selfBilling(ctx)
}

func (s *stage) selfBilling(ctx context.Context) error {
	return s.billsItself(ctx, s.finance, parties.Partnership(s.alliance), 0, inAlliance)
}

// billsItself has schools of a partnership agree that it draws up their invoices, and say what VAT they charge for
// the release of their staff.
func (s *stage) billsItself(ctx context.Context, by people.Actor, side parties.Ref, from, to int) error {
	for i := from; i < to; i++ {
		if i == headless {
			continue
		}
		ask := parties.SelfBillingAsk{Side: side, Other: parties.School(urn(i))}
		asked, err := s.Parties.AskSelfBilling(as(ctx, by), by, ask)
		if err != nil {
			return err
		}
		if _, err := s.Parties.AcceptSelfBilling(as(ctx, s.head[i]), s.head[i], asked.ID); err != nil {
			return err
		}
		released := parties.VATAsk{Supply: parties.Release, Reason: parties.Outside, Ground: "We are not registered for VAT"}
		if _, err := s.Parties.DecideVAT(as(ctx, s.head[i]), s.head[i], parties.School(urn(i)), released); err != nil {
			return err
		}
	}
	return nil
}

// paidFor is the school for which the council pays.
const paidFor = 30

// council pays the alliance for a school, whose head wants it so.
func (s *stage) council(ctx context.Context) error {
	payer, err := s.Parties.AddPayer(as(ctx, s.finance), s.finance, parties.Partnership(s.alliance), parties.PayerAsk{
		Name: "Wenlow Vale Borough Council", Email: "creditors@wenlow.example",
		Address: []string{"Creditor payments", "Shire Hall", "Wenlow", "WV90 1XX"},
	})
	if err != nil {
		return err
	}
	_, err = s.Parties.ChangeTerms(as(ctx, s.finance), s.finance, payer.Ref(), 0, parties.TermsAsk{
		SendTo: []string{"creditors@wenlow.example"}, NominalCode: "E27", PaysFor: []register.URN{urn(paidFor)},
	})
	if err != nil {
		return err
	}
	_, err = s.Parties.ChangeTerms(as(ctx, s.head[paidFor]), s.head[paidFor], parties.School(urn(paidFor)), 0,
		parties.TermsAsk{PaidBy: payer.Ref()})
	return err
}

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
