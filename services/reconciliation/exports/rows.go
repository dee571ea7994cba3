package exports

import (
	"strconv"
	"strings"

	"lateral/pkg/date"
	"lateral/pkg/ledger"
	"lateral/pkg/lists"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// writer makes rows of the entries of a book.
type writer struct {
	papers
	coder
	names      map[parties.Ref]string
	banks      map[string]string // names of bank accounts, by id
	department string
}

// documentRows are the rows of the document that an entry is about.
func (w writer) documentRows(e ledger.Entry, d document) ([]row, error) {
	parts, err := d.partsOf(e)
	if err != nil {
		return nil, err
	}
	all := make([]row, len(parts))
	for i, p := range parts {
		r := w.begin(e, d.id)
		r.document(d)
		r.say(PartyCode, w.party(d.party))
		r.say(Account, string(p.account))
		r.say(AccountName, w.accountWords(p.account))
		r.say(Nominal, w.nominal(p.account))
		r.say(TaxCode, w.tax(reasonOf(p.Treatment), d.purchase()))
		r.cells[TaxRate] = lists.Hundredths(int64(p.Rate))
		r.cells[Quantity] = lists.Count(1)
		gross, err := p.net.Add(p.vat)
		if err != nil {
			return nil, err
		}
		r.sum(Net, NetSize, p.net)
		r.sum(VAT, VATSize, p.vat)
		r.sum(Gross, GrossSize, gross)
		all[i] = r
	}
	return all, nil
}

// reasonOf is the reason of a treatment; the oldest have a rate alone.
func reasonOf(t parties.Treatment) string {
	if t.Reason != "" {
		return string(t.Reason)
	}
	switch t.Rate {
	case parties.Standard.Rate():
		return string(parties.Standard)
	case parties.Reduced.Rate():
		return string(parties.Reduced)
	}
	return string(parties.Zero)
}

// begin is a row that says what all rows of an entry say.
func (w writer) begin(e ledger.Entry, paper string) row {
	r := newRow(paper)
	r.days[Date], r.days[Due] = e.On, e.On
	r.cells[Entry] = lists.Count(e.Number)
	r.say(What, kindWords(e.Kind))
	r.say(Department, w.department)
	r.say(Currency, money.GBP)
	return r
}

// document says what a row says of its document.
func (r row) document(d document) {
	r.days[Date], r.days[Due] = d.on, d.due
	r.say(Type, d.kind)
	r.say(Number, d.number)
	r.say(Reference, d.order)
	r.say(PartyName, d.partyName)
	r.say(Address, strings.Join(d.address, ", "))
	r.say(School, d.school)
	r.say(Leader, d.leader)
	r.say(Description, d.description)
}

// postingRows are the rows of the postings of an entry.
func (w writer) postingRows(e ledger.Entry) []row {
	all := make([]row, len(e.Postings))
	for i, p := range e.Postings {
		r := w.begin(e, e.ID)
		w.about(e, r)
		if of, is := partyOf(p.Account); is {
			r.say(PartyName, w.names[of])
			r.say(PartyCode, w.party(of))
		}
		r.say(Account, string(p.Account))
		r.say(AccountName, w.accountWords(p.Account))
		r.say(Nominal, w.nominal(p.Account))
		r.say(TaxCode, w.tax("none", false))
		r.sum(Amount, Size, p.Amount)
		r.say(Type, "JD")
		r.cells[Debit], r.cells[Credit] = r.cells[Size], lists.Cell{}
		if p.Amount.IsNegative() {
			r.say(Type, "JC")
			r.cells[Debit], r.cells[Credit] = lists.Cell{}, r.cells[Size]
		}
		all[i] = r
	}
	return all
}

// about says what an entry is about: its document, or the payment and its invoice.
func (w writer) about(e ledger.Entry, r row) {
	if d, there := w.documentOf(e); there {
		r.document(d)
		r.days[Date] = e.On
		return
	}
	r.say(Number, strconv.FormatInt(e.Number, 10))
	r.say(Description, kindWords(e.Kind))
	if p, there := w.payments[e.Subject]; there {
		i := w.invoices[p.InvoiceID]
		r.say(Number, i.Number)
		r.say(Reference, p.Reference)
		r.say(PartyName, i.PayerName)
		r.say(Description, ofInvoiceWords(e.Kind, i.Number))
	}
	if p, there := w.paidOut[e.Subject]; there {
		number, name := w.selfBills[p.SelfBillID].Number, w.selfBills[p.SelfBillID].HomeName
		if f, is := w.refunds[p.RefundID]; is {
			number, name = f.Number, f.PartyName
		}
		r.say(Number, number)
		r.say(Reference, p.Reference)
		r.say(PartyName, name)
		r.say(Description, ofInvoiceWords(e.Kind, number))
	}
	if f, there := w.refunds[e.Subject]; there {
		r.say(Number, f.Number)
		r.say(PartyName, f.PartyName)
		r.say(Description, ofInvoiceWords(e.Kind, f.Number))
	}
	if k, there := w.links[e.Subject]; there {
		r.say(Reference, w.lines[k.Line].Text)
		r.say(PartyName, k.PartyName)
		r.say(Description, linkWords(e.Kind, k.Kind))
	}
}

// accountWords name an account of the book for people: "Bank: Current account", "Owed by Ash Primary School".
func (w writer) accountWords(a ledger.Account) string {
	head, rest, _ := strings.Cut(string(a), ":")
	name := rest
	if of, is := partyOf(a); is {
		name = w.names[of]
	} else if bank, is := w.banks[rest]; is {
		name = bank
	}
	return accountNamed(head, name)
}

// partyOf is the party of an account, if it is one's.
func partyOf(a ledger.Account) (parties.Ref, bool) {
	head, rest, _ := strings.Cut(string(a), ":")
	switch head {
	case "receivable", "payable", "onaccount":
		of, err := parties.Parse(rest)
		return of, err == nil
	}
	return "", false
}

// Span are the days from one to another, both with it.
type Span struct{ From, To date.Day }
