package notices

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/billing"
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
	}
}

func invoiceIssued(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	buyer, err := toHolders(ctx, r, telling{
		title: "Invoice " + m.Number + " from " + m.IssuerName, path: "/invoices/" + m.InvoiceID,
		text: "Invoice " + m.Number + " over " + m.Total.String() + " is due on " + day(m.DueOn) + ". Please pay with the reference " + m.Number + ".",
	}, people.School(m.BuyerURN), people.Finance, people.Head)
	if err != nil {
		return nil, err
	}
	home, err := toHolders(ctx, r, telling{
		title: "Your school is owed money for support", path: "/self-bills",
		text: m.IssuerName + " has drawn up a self-bill for the cover of your colleague. You need not send an invoice.",
	}, people.School(m.HomeURN), people.Finance)
	return merge(buyer, home), err
}

func invoiceCredited(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	buyer, err := toHolders(ctx, r, telling{
		title: "Invoice " + m.Number + " was taken back", path: "/credit-notes/" + m.CreditNoteID,
		text: "Credit note " + m.CreditNoteNumber + " takes it back in full. You owe nothing on it. The reason: " + m.Reference,
	}, people.School(m.BuyerURN), people.Finance, people.Head)
	if err != nil {
		return nil, err
	}
	home, err := toHolders(ctx, r, telling{
		title: "Self-bill " + m.SelfBillNumber + " was taken back", path: "/self-bills/" + m.SelfBillID,
		text: m.IssuerName + " took back the invoice that it was made with, and owes your school nothing on it. The reason: " + m.Reference,
	}, people.School(m.HomeURN), people.Finance)
	return merge(buyer, home), err
}

func invoicePaid(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	return toBuyer(ctx, r, m, "Invoice "+m.Number+" is paid", m.IssuerName+" received "+m.Amount.String()+". Nothing more is owed on "+m.Number+".")
}

func paymentReceived(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	return toBuyer(ctx, r, m, "Part of "+m.Number+" is paid", m.IssuerName+" received "+m.Amount.String()+" for "+m.Number+".")
}

func toBuyer(ctx context.Context, r docdb.Reader, m billing.Moved, title, text string) ([]telling, error) {
	return toHolders(ctx, r, telling{title: title, text: text, path: "/invoices/" + m.InvoiceID}, people.School(m.BuyerURN), people.Finance)
}

func paymentNoticed(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	return toHolders(ctx, r, telling{
		title: m.BuyerName + " says that it paid " + m.Number, path: "/invoices/" + m.InvoiceID,
		text: "Look for " + m.Total.String() + " with the reference " + m.Reference + " on the statement.",
	}, people.Partnership(m.IssuerID), people.Finance, people.Broker)
}

func invoiceOverpaid(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	return toHolders(ctx, r, telling{
		title: m.BuyerName + " paid too much on " + m.Number, path: "/invoices/" + m.InvoiceID,
		text: m.Amount.String() + " came by card (" + m.Reference + ") though it was not owed. Please give it back.",
	}, people.Partnership(m.IssuerID), people.Finance, people.Broker)
}
