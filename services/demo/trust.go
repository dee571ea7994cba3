package demo

import (
	"context"
	"fmt"

	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/reconciliation"
)

// trustFinanceName is the finance officer of the trust, whose month waits to be closed.
const trustFinanceName = "Gillian Pryor"

// ending is what is special about a story of the trust.
type ending struct {
	expenses    int64 // pounds that may be claimed for each visit
	shares      bool  // its visits are invoiced with those of the other that shares
	cancelsLast bool  // the school cancels the last visit on the day before
	paysBill    bool  // what the home school is owed is paid by hand
}

// trustStory is a story of the trust, which plays before those of the alliance.
type trustStory struct {
	story
	ending
}

// trustStories fill the month of the trust that waits to be closed.
var trustStories = []trustStory{
	{story{36, "english", "Pupils join us reading two years behind, and every department waits for English to mend it.",
		"Each department teaches the reading that it needs.", 4, 92, 22, completed, false},
		ending{expenses: 60, shares: true}},
	{story{36, "behaviour", "Our youngest teachers send most pupils out, and nobody has shown them another way.",
		"Half as many pupils are sent out by the spring.", 4, 91, 23, completed, false},
		ending{shares: true}},
	{story{34, "leadership_of_curriculum", "Our subject leaders write plans that no teacher opens.",
		"One plan for each subject, which its teachers wrote.", 2, 84, 23, completed, false},
		ending{paysBill: true}},
	{story{35, "english", "Older pupils who arrive without English sit through lessons that they cannot follow.",
		"Each teacher plans three things that help them.", 2, 83, 22, completed, false},
		ending{cancelsLast: true}},
}

// trustMoney is what the trust settles before its first visit: it is not registered for VAT, and its schools agree
// that it draws up their invoices.
func (s *stage) trustMoney(ctx context.Context) error {
	trust := parties.Partnership(s.trust)
	for _, supply := range []parties.Supply{parties.Training, parties.Consultancy, parties.Release, parties.Brokering} {
		ask := parties.VATAsk{Supply: supply, Reason: parties.Outside, Ground: "We are not registered for VAT"}
		if _, err := s.Parties.DecideVAT(as(ctx, s.trustFinance), s.trustFinance, trust, ask); err != nil {
			return err
		}
	}
	return s.billsItself(ctx, s.trustFinance, trust, inAlliance, len(area))
}

// open opens the bank account of the trust on the first day of the month that waits to be closed, and brings in what
// it was owed then.
func (s *stage) open(ctx context.Context) error {
	trust, m := parties.Partnership(s.trust), monthBefore(date.On(s.today))
	_, err := s.Reconciliation.OpenAccount(as(ctx, s.trustFinance), s.trustFinance, reconciliation.AccountInput{
		Book: trust, Name: accountName, SortCode: trustSortCode, Number: trustAccount, From: m.first,
		Opening: money.Pence(openingPence), IdempotencyKey: "demo-bank-account",
	})
	if err != nil {
		return err
	}
	payers := make([]parties.Ref, len(debtors))
	for n, d := range debtors {
		p, err := s.Parties.AddPayer(as(ctx, s.trustFinance), s.trustFinance, trust, parties.PayerAsk{
			Name: d.name, Email: d.email, Address: []string{fmt.Sprintf("%d Market Street", 2*n+1), "Ludford", "LD9 9AA"},
		})
		if err != nil {
			return err
		}
		payers[n] = p.Ref()
	}
	all := make([]billing.Earlier, owedBefore)
	for n := range all {
		issued := m.first.AddDays(n%30 - 25)
		all[n] = billing.Earlier{
			Number: numberOf(n), Payer: payers[payerOf(n)], Issued: issued, Due: issued.AddDays(30),
			Total: money.Pence(priceOf(n)), Paid: money.Pence(0),
		}
	}
	_, err = s.Billing.BringIn(as(ctx, s.trustFinance), s.trustFinance, trust, all)
	return err
}

// The bank account of the trust.
const (
	accountName         = "Trust account"
	trustSortCode       = "000001"
	trustAccount        = "00054321"
	openingPence  int64 = 1_843_276
)

// numberOf is the number of an invoice that was brought in. No two are one digit apart from a swap of another but
// those that are paid with swapped digits.
func numberOf(n int) string { return fmt.Sprintf("TV-%d", 20137+n*13) }
