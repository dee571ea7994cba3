package agreementstest

import (
	"time"

	"lateral/services/parties"
	"lateral/services/people"
)

// Treasurer is the finance officer of the partnership.
func (w *World) Treasurer() people.Actor {
	return people.Actor{AccountID: "acct_finance", Name: "Finance", Held: []people.Held{
		{Role: people.Finance, Place: people.Partnership(w.Partnership.ID)},
	}}
}

// Settle does what documents need before they are issued: nothing bears VAT, and Cedar agrees that the
// partnership draws up its invoices.
func (w *World) Settle() {
	w.T.Helper()
	w.Taxes(parties.Exempt, parties.Exempt, parties.Exempt)
	side := parties.Partnership(w.Partnership.ID)
	asked, err := w.Parties.AskSelfBilling(w.Ctx, w.Treasurer(),
		parties.SelfBillingAsk{Side: side, Other: parties.School(Cedar)})
	w.must(err)
	_, err = w.Parties.AcceptSelfBilling(w.Ctx, Head(Cedar), asked.ID)
	w.must(err)
}

// Taxes decides the VAT of all that the partnership sells but brokerage, of its brokerage, and of all that Cedar
// sells.
func (w *World) Taxes(support, brokerage, home parties.Reason) {
	w.T.Helper()
	w.Clock.Advance(time.Second) // so that a later decision is later
	partnership, cedar := parties.Partnership(w.Partnership.ID), parties.School(Cedar)
	for _, s := range parties.Supplies() {
		reason := support
		if s == parties.Brokering {
			reason = brokerage
		}
		w.tax(w.Treasurer(), partnership, s, reason)
		w.tax(Finance(Cedar), cedar, s, home)
	}
}

func (w *World) tax(actor people.Actor, seller parties.Ref, s parties.Supply, reason parties.Reason) {
	w.T.Helper()
	ask := parties.VATAsk{Supply: s, Reason: reason}
	if reason.NeedsGround() {
		ask.Ground = "education"
	}
	_, err := w.Parties.DecideVAT(w.Ctx, actor, seller, ask)
	w.must(err)
}
