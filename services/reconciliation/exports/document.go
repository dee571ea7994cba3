package exports

import (
	"strings"

	"lateral/pkg/date"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
)

// document is a document as its rows say it.
type document struct {
	id          string
	kind        string // SI, SC, PI or PC
	number      string
	order       string
	on, due     date.Day
	party       parties.Ref
	partyName   string
	address     []string
	school      string
	leader      string
	description string
	lines       []billing.Line
	sums        billing.Sums
}

// purchase says whether somebody is owed by it, and does not owe.
func (d document) purchase() bool { return strings.HasPrefix(d.kind, "P") }

// documentOf is the document that an entry is about.
func (p papers) documentOf(e ledger.Entry) (document, bool) {
	if i, there := p.invoices[e.Subject]; there {
		return ofInvoice(i), true
	}
	if b, there := p.selfBills[e.Subject]; there {
		return ofSelfBill(b), true
	}
	n, there := p.credits[e.Subject]
	if !there {
		return document{}, false
	}
	var d document
	if n.SelfBillID != "" {
		d = ofSelfBill(p.selfBills[n.SelfBillID])
		d.kind, d.description = "PC", creditOf(d.number)
	} else {
		d = ofInvoice(p.invoices[n.InvoiceID])
		d.kind, d.description = "SC", creditOf(d.number)
	}
	d.id, d.number, d.on, d.due = n.ID, n.Number, date.On(n.IssuedAt), date.On(n.IssuedAt)
	d.lines, d.sums = n.Lines, n.Sums
	return d, true
}

func ofInvoice(i billing.Invoice) document {
	return document{
		id: i.ID, kind: "SI", number: i.Number, order: i.Orders(), on: date.On(i.IssuedAt), due: i.DueOn,
		party: i.Payer, partyName: i.PayerName, address: i.PayerAddress, school: i.BuyerName, leader: i.LeaderName,
		description: supportBy(i.LeaderName, i.BuyerName), lines: i.Lines, sums: i.Sums,
	}
}

func ofSelfBill(b billing.SelfBill) document {
	return document{
		id: b.ID, kind: "PI", number: b.Number, on: date.On(b.IssuedAt), due: date.On(b.IssuedAt),
		party: parties.School(b.HomeURN), partyName: b.HomeName, address: b.HomeAddress, leader: b.LeaderName,
		description: supportBy(b.LeaderName, ""), lines: b.Lines, sums: b.Sums,
	}
}

// part is what a document comes to for one account and VAT.
type part struct {
	account ledger.Account
	parties.Treatment
	net, vat money.Amount
}

// partsOf are what the entry of a document comes to by account and VAT. What the document says of VAT
// counts as long as it comes to what the entry says.
func (d document) partsOf(e ledger.Entry) ([]part, error) {
	nets, vat, err := d.posted(e)
	if err != nil {
		return nil, err
	}
	all, err := d.said()
	if err == nil && agree(all, nets, vat) {
		return all, nil
	}
	all = nil
	for _, n := range nets { // the oldest documents: one part for each account
		p := part{account: n.Account, net: n.Amount, vat: money.Pence(0)}
		if len(all) == 0 {
			p.vat = vat
		}
		all = append(all, p)
	}
	if len(all) == 1 && len(d.lines) > 0 {
		all[0].Treatment = d.lines[0].Treatment()
	}
	return all, nil
}

// posted is what the entry posted to income or cost, and to VAT, with the sign of a document: an
// invoice and a self-bill are above nothing, what is credited below.
func (d document) posted(e ledger.Entry) ([]ledger.Posting, money.Amount, error) {
	var nets []ledger.Posting
	vat := money.Pence(0)
	for _, p := range e.Postings {
		amount := p.Amount
		var err error
		if !d.purchase() {
			if amount, err = amount.Neg(); err != nil {
				return nil, vat, err
			}
		}
		switch head, _, _ := strings.Cut(string(p.Account), ":"); head {
		case "income", "cost":
			nets = append(nets, ledger.Posting{Account: p.Account, Amount: amount})
		case "vat":
			if vat, err = vat.Add(amount); err != nil {
				return nil, vat, err
			}
		}
	}
	return nets, vat, nil
}

// said is what the document says of its lines, by account and VAT.
func (d document) said() ([]part, error) {
	taxed, err := d.sums.ByTreatment(d.lines)
	if err != nil {
		return nil, err
	}
	var all []part
	for _, t := range taxed {
		of, err := d.underOne(t)
		if err != nil {
			return nil, err
		}
		all = append(all, of...)
	}
	return all, nil
}

// underOne are the parts of one treatment. Its VAT is that of the whole: the last part takes what is
// left of it.
func (d document) underOne(t billing.Taxed) ([]part, error) {
	nets := map[ledger.Account]money.Amount{}
	var order []ledger.Account
	for _, l := range d.lines {
		if l.Treatment() != t.Treatment {
			continue
		}
		at := d.accountOf(l)
		if _, there := nets[at]; !there {
			order = append(order, at)
		}
		if err := money.AddTo(nets, at, l.Net); err != nil {
			return nil, err
		}
	}
	left := t.VAT
	all := make([]part, len(order))
	for i, at := range order {
		vat := left
		var err error
		if i < len(order)-1 {
			if vat, err = nets[at].Percent(t.Rate); err != nil {
				return nil, err
			}
		}
		if left, err = left.Sub(vat); err != nil {
			return nil, err
		}
		all[i] = part{at, t.Treatment, nets[at], vat}
	}
	return all, nil
}

func (d document) accountOf(l billing.Line) ledger.Account {
	switch code := l.Code(); {
	case !d.purchase():
		return billing.Income(code)
	case code == billing.OfBrokerage: // a self-bill has none; its cost would be that of support
		return billing.Cost(billing.OfSupport)
	default:
		return billing.Cost(code)
	}
}

// agree says whether parts come to what was posted.
func agree(all []part, nets []ledger.Posting, vat money.Amount) bool {
	left := map[ledger.Account]int64{}
	for _, n := range nets {
		left[n.Account] += n.Amount.Pence
	}
	rest := vat.Pence
	for _, p := range all {
		left[p.account] -= p.net.Pence
		rest -= p.vat.Pence
	}
	for _, pence := range left {
		if pence != 0 {
			return false
		}
	}
	return rest == 0 && len(all) > 0
}
