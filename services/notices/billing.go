package notices

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/agreements"
	"lateral/services/billing"
	"lateral/services/needs"
	"lateral/services/people"
)

func billingRules() map[events.Type]rule {
	return map[events.Type]rule{
		billing.InvoiceIssued:   on(invoiceIssued),
		billing.InvoiceCredited: on(invoiceCredited),
		billing.InvoicePaid:     on(invoicePaid),
		billing.PaymentReceived: on(paymentReceived),
		billing.PaymentNoticed:  on(paymentNoticed),
		billing.InvoiceOverpaid: on(invoiceOverpaid),
		billing.MovedAtGateway:  on(movedAtGateway),
		billing.DetailsMissing:  on(detailsMissing),
	}
}

// sold names the support on an invoice: "Phonics by Priya Raman (A-4001)".
func sold(ctx context.Context, r docdb.Reader, m billing.Moved) (string, error) {
	a, err := agreements.GetAgreement(ctx, r, m.AgreementID)
	if err != nil {
		return "", err
	}
	n, err := needs.GetNeed(ctx, r, a.NeedID)
	return themeNames(n.Themes) + " by " + a.LeaderName + " (" + a.Ref + ")", err
}

func invoiceIssued(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	what, err := sold(ctx, r, m)
	if err != nil {
		return nil, err
	}
	buyer, err := toHolders(ctx, r, telling{
		title: "Invoice " + m.Number + " from " + m.IssuerName + ": " + m.Total.String() + " due " + date.DayWords(m.DueOn),
		text: m.IssuerName + " has sent your school invoice " + m.Number + " over " + m.Total.String() + " for " + what +
			".\n\nPlease pay by " + date.DayWords(m.DueOn) + " with the reference " + m.Number + ".",
		path: "/invoices/" + m.InvoiceID, action: "See the invoice and how to pay",
	}, people.School(m.BuyerURN), people.Finance, people.Head)
	if err != nil {
		return nil, err
	}
	home, err := toHolders(ctx, r, telling{
		title: m.IssuerName + " owes your school money for support: " + what, path: selfBill(m), action: "See the self-bill",
		text: m.IssuerName + " has drawn up a self-bill for the cover of your colleague: " + what +
			".\n\nYou need not send an invoice.",
	}, people.School(m.HomeURN), people.Finance)
	return merge(buyer, home), err
}

// selfBill is the path of the invoice's self-bill, or of the list of all
// self-bills.
func selfBill(m billing.Moved) string {
	if m.SelfBillID == "" {
		return "/self-bills"
	}
	return "/self-bills/" + m.SelfBillID
}

func invoiceCredited(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	what, err := sold(ctx, r, m)
	if err != nil {
		return nil, err
	}
	buyer, err := toHolders(ctx, r, telling{
		title: "Invoice " + m.Number + " from " + m.IssuerName + " was taken back: you owe nothing on it",
		path:  "/credit-notes/" + m.CreditNoteID,
		text: m.IssuerName + " has taken back invoice " + m.Number + " over " + m.Total.String() + " for " + what +
			", with credit note " + m.CreditNoteNumber +
			". The reason: " + m.Reference + "\n\nPlease do not pay it.",
		action: "See the credit note",
	}, people.School(m.BuyerURN), people.Finance, people.Head)
	if err != nil {
		return nil, err
	}
	home, err := toHolders(ctx, r, telling{
		title: "Self-bill " + m.SelfBillNumber + " from " + m.IssuerName + " was taken back", path: selfBill(m),
		text: m.IssuerName + " has taken back self-bill " + m.SelfBillNumber + " for " + what +
			", and owes your school nothing on it. The reason: " +
			m.Reference + "\n\nYou need do nothing. A new one comes if the support is invoiced again.",
		action: "See the self-bill",
	}, people.School(m.HomeURN), people.Finance)
	return merge(buyer, home), err
}

func invoicePaid(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	return toBuyer(ctx, r, m, "Invoice "+m.Number+" is paid: "+m.IssuerName+" has received "+m.Amount.String(),
		m.IssuerName+" has received "+m.Amount.String()+" for invoice "+m.Number+
			". Nothing more is owed on it.\n\nYou need do nothing now.")
}

func paymentReceived(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	return toBuyer(ctx, r, m, "Part of invoice "+m.Number+" is paid: "+m.IssuerName+" has received "+m.Amount.String(),
		m.IssuerName+" has received "+m.Amount.String()+" for invoice "+m.Number+" over "+m.Total.String()+
			".\n\nPlease pay what is left by "+date.DayWords(m.DueOn)+" with the reference "+m.Number+".")
}

func toBuyer(ctx context.Context, r docdb.Reader, m billing.Moved, title, text string) ([]telling, error) {
	return toHolders(ctx, r, telling{
		title: title, text: text, path: "/invoices/" + m.InvoiceID, action: "See the invoice",
	}, people.School(m.BuyerURN), people.Finance)
}

func paymentNoticed(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	return toHolders(ctx, r, telling{
		title: m.BuyerName + " says that it has paid invoice " + m.Number, path: "/invoices/" + m.InvoiceID,
		text: m.BuyerName + " says that it has paid invoice " + m.Number + " over " + m.Total.String() +
			".\n\nPlease look for the reference " +
			m.Reference + " on the statement, and record the transfer.",
		action: "Record the transfer",
	}, people.Partnership(m.IssuerID), people.Finance, people.Broker)
}

func invoiceOverpaid(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	return toHolders(ctx, r, telling{
		title: m.BuyerName + " has paid " + m.Amount.String() + " too much on invoice " + m.Number,
		path:  "/invoices/" + m.InvoiceID,
		text: m.Amount.String() + " came from " + m.BuyerName + " by card (" + m.Reference +
			") but was not owed.\n\nPlease return it.",
		action: "See the invoice",
	}, people.Partnership(m.IssuerID), people.Finance, people.Broker)
}
