package demo

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/billing"
)

// visit records a visit, and lets the school sign it off or query it the next
// day.
func (a *act) visit(id string) func(context.Context) error {
	return func(ctx context.Context) error {
		v, err := a.present(ctx, id)
		if err != nil {
			return err
		}
		leader := a.leads[a.story.lead]
		_, err = a.Agreements.Record(as(ctx, leader), leader, id, v.Version, agreements.RecordInput{
			Record:   "We looked at two lessons together, planned the next two, and agreed what to try before I come again.",
			Expenses: a.claims(),
		})
		if err != nil {
			return err
		}
		switch {
		case a.to == queried:
			a.soon(1, "query", a.query(id))
		case a.goes(completed):
			a.soon(1, "sign-off", a.signOff(id))
		}
		return nil
	}
}

func (a *act) signOff(id string) func(context.Context) error {
	return func(ctx context.Context) error {
		v, err := a.present(ctx, id)
		if err != nil {
			return err
		}
		if _, err := a.Agreements.SignOff(as(ctx, a.school()), a.school(), id, v.Version); err != nil {
			return err
		}
		shown, err := a.Agreements.Get(ctx, a.school(), a.agreement.ID)
		if err == nil && shown.Agreement.State == agreements.CompletedAgreement && !shown.Agreement.Total.IsZero() {
			a.soon(1, "invoice", a.invoice)
		}
		return err
	}
}

// invoice lets the finance officer of the partnership invoice the signed-off visits. Of two stories that share an
// invoice the second invoices both.
func (a *act) invoice(ctx context.Context) error {
	shown, err := a.Agreements.Get(ctx, a.school(), a.agreement.ID)
	if err != nil {
		return err
	}
	in := billing.IssueInput{AgreementID: a.agreement.ID, IdempotencyKey: "demo-" + a.agreement.ID}
	for _, v := range shown.Visits {
		if v.Billable {
			in.VisitIDs = append(in.VisitIDs, v.ID)
		}
	}
	if a.shares {
		if len(a.shared) == 0 {
			a.shared = in.VisitIDs
			return nil
		}
		in.AgreementID, in.VisitIDs = "", append(in.VisitIDs, a.shared...)
	}
	i, err := a.Billing.Issue(as(ctx, a.treasurer()), a.treasurer(), in)
	if err != nil {
		return err
	}
	a.soon(1, "payment", func(ctx context.Context) error { return a.pay(ctx, i) })
	return nil
}

func (a *act) pay(ctx context.Context, i billing.Invoice) error {
	on := date.On(a.clock.Now())
	if a.paysBill {
		return a.payBill(ctx, i, on)
	}
	switch a.to {
	case credited:
		return a.credit(ctx, i)
	case toldPaid:
		_, err := a.Billing.NotePaid(as(ctx, a.school()), a.school(), i.ID, i.Version,
			billing.NoteInput{On: on, Reference: i.Number})
		return err
	case partPaid, paid:
		amount := i.Total
		if a.to == partPaid {
			half, err := i.Total.Fraction(1, 2)
			if err != nil {
				return err
			}
			amount = half
		}
		_, err := a.Billing.RecordTransfer(as(ctx, a.finance), a.finance, billing.TransferInput{
			InvoiceID: i.ID, Amount: amount, ReceivedOn: on, Reference: i.Number, IdempotencyKey: "demo-" + i.ID,
		})
		return err
	}
	return nil
}

// payBill pays by hand what the home school is owed for an invoice.
func (a *act) payBill(ctx context.Context, i billing.Invoice, on date.Day) error {
	b, err := a.Billing.SelfBill(as(ctx, a.trustFinance), a.trustFinance, i.SelfBillID)
	if err != nil {
		return err
	}
	_, err = a.Billing.PaySelfBill(as(ctx, a.trustFinance), a.trustFinance, billing.PayInput{
		SelfBillID: b.ID, Amount: b.Owed(), PaidOn: on, Reference: b.Number, IdempotencyKey: "demo-" + b.ID,
	})
	return err
}

// claims are the expenses of a visit.
func (a *act) claims() *agreements.ClaimInput {
	if a.expenses == 0 {
		return nil
	}
	return &agreements.ClaimInput{Sum: money.Pence(a.expenses*100 - 1265), For: "Train from Temegate, and a taxi"}
}
