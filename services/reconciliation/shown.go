package reconciliation

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/reconciliation/matching"
)

// named are the documents that candidates name, by id.
type named struct {
	invoices map[string]billing.Invoice
	bills    map[string]billing.SelfBill
	refunds  map[string]billing.Refund
}

func readNamed(ctx context.Context, r docdb.Reader, ids []string) (named, error) {
	var n named
	var err error
	if n.invoices, err = billing.GetInvoices(ctx, r, ids); err != nil {
		return n, err
	}
	if n.bills, err = billing.GetSelfBills(ctx, r, ids); err != nil {
		return n, err
	}
	n.refunds, err = billing.GetRefunds(ctx, r, ids)
	return n, err
}

// number is the number of a document; "" where it is none of ours.
func (n named) number(id string) string {
	if i, there := n.invoices[id]; there {
		return i.Number
	}
	if b, there := n.bills[id]; there {
		return b.Number
	}
	return n.refunds[id].Number
}

// shown is a candidate as a person sees it. It is false where it would link nothing that is owed.
func (n named) shown(c matching.Candidate) (Candidate, bool, error) {
	one := Candidate{Sets: c.Sets, Advice: c.Advice}
	for _, id := range c.About {
		if number := n.number(id); number != "" {
			one.About = append(one.About, number)
		}
	}
	for _, link := range c.Links {
		p, ok, err := n.part(link)
		if err != nil || !ok {
			return one, false, err
		}
		one.Parts = append(one.Parts, p)
	}
	return one, len(one.Parts) > 0, nil
}

// part is one link of a candidate. It is false where less is owed than it would pay: somebody paid it
// meanwhile.
func (n named) part(link matching.Link) (Part, bool, error) {
	if i, there := n.invoices[link.Document]; there {
		owed, err := i.Owed()
		p := ofInvoice(i, owed, link.Amount)
		return p, owed.Pence >= link.Amount.Pence, err
	}
	if b, there := n.bills[link.Document]; there {
		p := ofBill(b, link.Amount)
		return p, nearest(p.Owed, link.Amount) == link.Amount, nil
	}
	if f, there := n.refunds[link.Document]; there {
		return ofRefund(f), f.State == billing.RefundApproved && f.Amount.Pence == -link.Amount.Pence, nil
	}
	switch {
	case link.Means == matching.OnAccount:
		party := parties.Ref(link.Party)
		return Part{Kind: OnAccount, Party: party, PartyName: n.name(party), Amount: link.Amount}, true, nil
	case link.Means != "":
		return Part{Kind: Kind(link.Means), Amount: link.Amount}, true, nil
	}
	return Part{}, false, nil
}

func ofInvoice(i billing.Invoice, owed, amount money.Amount) Part {
	return Part{
		Kind: ToInvoice, InvoiceID: i.ID, Number: i.Number, Party: i.Payer, PartyName: i.PayerName,
		Issued: date.On(i.IssuedAt), Owed: owed, Amount: amount,
	}
}

// nearest is the one of two amounts with one sign that is nearer to nothing; nothing where their signs differ.
func nearest(a, b money.Amount) money.Amount {
	switch {
	case a.Pence < 0 && b.Pence < 0:
		return money.Pence(max(a.Pence, b.Pence))
	case a.Pence > 0 && b.Pence > 0:
		return money.Pence(min(a.Pence, b.Pence))
	}
	return money.Pence(0)
}

// ofBill is a self-bill as a line pays it: what is owed to the home school is below nothing, what the home school
// owes because it was credited after it was paid is above.
func ofBill(b billing.SelfBill, amount money.Amount) Part {
	return Part{
		Kind: ToSelfBill, SelfBillID: b.ID, Number: b.Number, Party: parties.School(b.HomeURN), PartyName: b.HomeName,
		Issued: date.On(b.IssuedAt), Owed: money.Pence(-b.Owed().Pence), Amount: amount,
	}
}

// ofRefund is a refund as a line that left pays it: whole.
func ofRefund(f billing.Refund) Part {
	all := money.Pence(-f.Amount.Pence)
	return Part{
		Kind: ToRefund, RefundID: f.ID, Number: f.Number, Party: f.Party, PartyName: f.PartyName,
		Issued: date.On(f.AskedAt), Owed: all, Amount: all,
	}
}

// name is what invoices call a payer.
func (n named) name(party parties.Ref) string {
	for _, i := range n.invoices {
		if i.Payer == party {
			return i.PayerName
		}
	}
	return ""
}
