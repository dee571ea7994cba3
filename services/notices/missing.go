package notices

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/billing"
	"lateral/services/people"
)

// detailsMissing asks the finance officers of both sides for the missing details
// of the invoice, each for their own.
func detailsMissing(ctx context.Context, r docdb.Reader, l billing.Lacking) ([]telling, error) {
	issuer, err := toHolders(ctx, r, telling{
		title: "Needed to invoice " + l.BuyerName + ": " + issuerTitle(l.Missing) + " (" + l.AgreementRef + ")",
		text:  occasion(l) + issuerText(l.Missing), path: "/invoices/new", action: "Prepare the invoice",
	}, people.Partnership(l.IssuerID), people.Finance, people.Broker)
	if err != nil || !l.Missing.Order {
		return issuer, err
	}
	payer, err := toHolders(ctx, r, telling{
		title: "Please add the order number for the support by " + l.LeaderName + " (" + l.AgreementRef + ")",
		text: occasion(l) +
			"\n\nThe invoice quotes the number of your purchase order. Please add it, so that the first invoice has it.",
		path: "/enquiries/" + l.EnquiryID, action: "Add the order number",
	}, people.School(l.BuyerURN), people.Finance)
	return merge(issuer, payer), err
}

// occasion says why people are asked now.
func occasion(l billing.Lacking) string {
	if l.SignedOff {
		return l.BuyerName + " has signed off the visit of " + l.LeaderName + " on " + date.DayWords(l.VisitOn) +
			", so it can be invoiced now."
	}
	return l.LeaderName + " visits " + l.BuyerName + " for the first time on " + date.DayWords(l.VisitOn) + "."
}

func issuerTitle(m billing.Missing) string {
	switch {
	case m.VAT && m.Order:
		return "the VAT and an order number"
	case m.VAT:
		return "the VAT"
	}
	return "an order number"
}

func issuerText(m billing.Missing) string {
	const vat, order = "Nobody has decided about VAT yet. Please decide: nothing can be invoiced before.",
		"The school has given no order number yet. We have asked it too."
	switch {
	case m.VAT && m.Order:
		return "\n\n" + vat + " " + order
	case m.VAT:
		return "\n\n" + vat
	}
	return "\n\n" + order
}
