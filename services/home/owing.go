package home

import (
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/people"
)

// owing is an invoice with a sum still owed.
type owing struct {
	billing.Invoice
	rest money.Amount
	late string // "Overdue by 3 days"; "" where it is not
}

// items are what its issuer has to do about an invoice that is owed.
func (i owing) items(actor people.Actor) []Item {
	var all []Item
	item := Item{Path: "/invoices/" + i.ID, Late: i.late}
	if len(i.Notices) > 0 {
		said := item
		said.ID, said.Title, said.Since = i.ID, saysThatItPaid(i.Invoice), i.Notices[len(i.Notices)-1].At
		said.Why, said.Action = isOwedLookForItOnTheStatement(i.rest), recordPayment
		all = append(all, said)
	}
	if q, waits := i.Queried(); waits {
		asked := item
		asked.ID, asked.Title, asked.Since = "query"+i.ID, asksAbout(i.Invoice), q.At
		asked.Why, asked.Action = whatItAsks(q), answerIt
		all = append(all, asked)
	}
	if w := i.ToDecide(actor); w != nil {
		off := item
		off.ID, off.Title, off.Since = "writeoff"+i.ID, decideAboutWriteOff(i.Invoice, i.rest), w.At
		off.Why, off.Action = whoWantsItWrittenOff(*w), decide
		all = append(all, off)
	}
	return all
}
