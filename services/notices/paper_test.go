package notices_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/ledger"
	"lateral/pkg/mail"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/reconciliation/accounts"
)

// documents stores the documents that the steps of billing speak of: an invoice of £525 without VAT, its
// self-bill, and a credit note of each.
func (w *world) documents(of parties.Reason) {
	w.t.Helper()
	line := billing.Line{
		Description: "Support", HalfDays: 3, DayRate: money.Pounds(350), Net: money.Pounds(525), Reason: of,
	}
	sums := billing.Sums{Net: money.Pounds(525), VAT: money.Pence(0), Total: money.Pounds(525)}
	back, less := line, billing.Sums{Net: money.Pounds(-525), VAT: money.Pence(0), Total: money.Pounds(-525)}
	back.Net = money.Pounds(-525)
	issuer := parties.Partnership(w.partnership.ID)
	i := billing.Invoice{
		Meta: docdb.Meta{ID: "invoice_1"}, Number: "INV-000001", Issuer: issuer, IssuerName: "The Grove",
		Payee: parties.Payee{Address: []string{"1 Grove Road", "Ely"}}, Payer: parties.School(buyer), PayerName: buyerName,
		PayerAddress: []string{"Ash Lane"}, BuyerURN: buyer, HomeURN: home, AgreementID: w.agreed.AgreementID,
		AgreementRef: "A-4001", LeaderName: "Lena Cedar", Lines: []billing.Line{line}, Sums: sums, Paid: money.Pence(0),
		State: billing.Issued, Unpaid: true, IssuedAt: w.Clock.Now(), DueOn: "2026-03-01", SelfBillID: "selfbill_1",
	}
	b := billing.SelfBill{
		Meta: docdb.Meta{ID: "selfbill_1"}, Number: "SB-000001", Issuer: issuer, IssuerName: "The Grove", HomeURN: home,
		HomeName: homeName, HomeAddress: []string{"Cedar Lane"}, InvoiceID: i.ID, LeaderName: "Lena Cedar",
		Lines: []billing.Line{line}, Brokerage: money.Pence(0), Sums: sums, IssuedAt: w.Clock.Now(),
	}
	c := billing.CreditNote{
		Meta: docdb.Meta{ID: "creditnote_1"}, Number: "CN-000001", Issuer: issuer, Payer: i.Payer, InvoiceID: i.ID,
		Reason: "It was moved.", Lines: []billing.Line{back}, Sums: less, IssuedAt: w.Clock.Now(),
	}
	s := c
	s.Meta, s.Number, s.SelfBillID = docdb.Meta{ID: "creditnote_2"}, "SC-000001", b.ID
	must(w.t, w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		must(w.t, docdb.Of[billing.Invoice]("invoices").Insert(w.Ctx, tx, &i))
		must(w.t, docdb.Of[billing.SelfBill]("self_bills").Insert(w.Ctx, tx, &b))
		must(w.t, docdb.Of[billing.CreditNote]("credit_notes").Insert(w.Ctx, tx, &c))
		return docdb.Of[billing.CreditNote]("credit_notes").Insert(w.Ctx, tx, &s)
	}))
}

// wantsEInvoices gives schools an address for electronic invoices.
func (w *world) wantsEInvoices(of ...parties.Ref) {
	w.t.Helper()
	must(w.t, w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		for _, each := range of {
			terms := parties.PayerTerms{Meta: docdb.Meta{ID: string(each)},
				EInvoice: parties.EInvoice{Scheme: "0060", ID: "123456789"}}
			must(w.t, docdb.Of[parties.PayerTerms]("payer_terms").Insert(w.Ctx, tx, &terms))
		}
		return nil
	}))
}

// billed tells of a step of billing, and returns the names of the files in the letters, by who got them.
func (w *world) billed(what events.Type) map[string][]string {
	w.t.Helper()
	steps := w.steps()
	s := steps[slices.IndexFunc(steps, func(s step) bool { return s.what == what })]
	data := s.data
	if m, ok := data.(billing.Moved); ok && what == billing.InvoiceCredited {
		m.SelfBillNoteID = "creditnote_2"
		data = m
	}
	must(w.t, w.Tell(w.Ctx, w.happen(what, "office", data)))
	w.post.sent = nil
	w.deliver()
	files := map[string][]string{}
	for _, m := range w.post.sent {
		for who, account := range w.who {
			if account.Email == m.To {
				files[who] = namesIn(w.t, m)
			}
		}
	}
	return files
}

// namesIn are the names of the files of a letter, each of which begins as one of its kind.
func namesIn(t *testing.T, m mail.Message) []string {
	t.Helper()
	var names []string
	for _, a := range m.Attachments {
		begins := map[string]string{"application/pdf": "%PDF-", "application/xml": "<?xml "}[a.Type]
		if begins == "" || !strings.HasPrefix(string(a.Data), begins) {
			t.Errorf("%s, %s, begins with %.20q", a.Name, a.Type, a.Data)
		}
		names = append(names, a.Name)
	}
	if said := strings.Contains(m.Text, "Attached: "+strings.Join(names, ", ")); said != (len(names) > 0) {
		t.Errorf("%q does not say what goes with it: %s", m.Subject, m.Text)
	}
	return names
}

// A letter that announces a document carries it, for both sides; and the electronic one where its reader
// has an address for such.
func TestLettersCarryTheirDocuments(t *testing.T) {
	w := newWorld(t)
	w.documents(parties.Zero)
	pdf := func(payer, home string) map[string][]string {
		return map[string][]string{"finance": {payer}, "head": {payer}, "home finance": {home}, "home head": {home}}
	}
	if diff := cmp.Diff(pdf("INV-000001.pdf", "SB-000001.pdf"), w.billed(billing.InvoiceIssued)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(pdf("CN-000001.pdf", "SC-000001.pdf"), w.billed(billing.InvoiceCredited)); diff != "" {
		t.Error(diff)
	}
	w.wantsEInvoices(parties.School(buyer), parties.School(home))
	for what, names := range map[events.Type][]string{
		billing.InvoiceIssued:   {"INV-000001", "SB-000001"},
		billing.InvoiceCredited: {"CN-000001", "SC-000001"},
	} {
		got := w.billed(what)
		for who, name := range map[string]string{"finance": names[0], "home finance": names[1]} {
			if diff := cmp.Diff([]string{name + ".pdf", name + ".xml"}, got[who]); diff != "" {
				t.Errorf("%s: %s", who, diff)
			}
		}
	}
	for who, names := range w.billed(billing.InvoicePaid) {
		if len(names) > 0 {
			t.Errorf("%s is sent %q with what is no document", who, names)
		}
	}
}

// Documents also go to the addresses that the payer's terms name, each once, and not to people who are
// told anyway.
func TestDocumentsGoWhereThePayerWantsThem(t *testing.T) {
	w := newWorld(t)
	w.documents(parties.Zero)
	must(t, w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		return docdb.Of[parties.PayerTerms]("payer_terms").Insert(w.Ctx, tx, &parties.PayerTerms{
			Meta:     docdb.Meta{ID: string(parties.School(buyer))},
			SendTo:   []string{"creditors@ash.example", "accounts@ash.example", w.who["finance"].Email},
			EInvoice: parties.EInvoice{Scheme: "0060", ID: "123456789"},
		})
	}))
	for what, want := range map[events.Type][]string{
		billing.InvoiceIssued:   {"INV-000001.pdf", "INV-000001.xml"},
		billing.InvoiceCredited: {"CN-000001.pdf", "CN-000001.xml"},
	} {
		w.billed(what)
		letters := map[string]int{}
		for _, m := range w.post.sent {
			letters[m.To]++
			if strings.HasSuffix(m.To, "@ash.example") {
				if diff := cmp.Diff(want, namesIn(t, m)); diff != "" || !strings.Contains(m.Text, publicURL+"/invoices/invoice_1") {
					t.Errorf("%s: %s%s", m.To, diff, m.Text)
				}
			}
		}
		for _, to := range []string{"creditors@ash.example", "accounts@ash.example", w.who["finance"].Email} {
			if letters[to] != 1 {
				t.Errorf("%s: %d letters to %s", what, letters[to], to)
			}
		}
	}
}

// A statement of account goes with its letter, to people of the payer and to its addresses.
func TestAStatementOfAccountGoesWithItsLetter(t *testing.T) {
	w := newWorld(t)
	seller, payer := parties.Partnership(w.partnership.ID), parties.School(buyer)
	one := accounts.Sent{
		Meta: docdb.Meta{ID: "statement_1"}, Seller: seller, Payer: payer, From: "2026-01-01", To: "2026-01-31",
		Owed: money.Pounds(525), SentAt: w.Clock.Now(), SentBy: w.who["office"].ID,
	}
	must(t, w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		terms := parties.PayerTerms{Meta: docdb.Meta{ID: string(payer)}, SendTo: []string{"creditors@ash.example"}}
		must(t, docdb.Of[parties.PayerTerms]("payer_terms").Insert(w.Ctx, tx, &terms))
		book := ledger.New(w.Clock.Now, w.IDs)
		must(t, book.Open(w.Ctx, tx, string(seller), "GBP"))
		_, err := book.Post(w.Ctx, tx, ledger.Entry{
			Book: string(seller), On: "2026-01-15", Kind: "invoice", Subject: "invoice_1", Postings: []ledger.Posting{
				{Account: billing.Receivable(payer), Amount: money.Pounds(525)},
				{Account: "income:support", Amount: money.Pounds(-525)},
			},
		})
		must(t, err)
		return docdb.Of[accounts.Sent]("statements_sent").Insert(w.Ctx, tx, &one)
	}))
	files := w.billed(accounts.StatementSent)
	want := []string{"statement-of-account-2026-01-01-2026-01-31.pdf"}
	for _, who := range []string{"finance", "head"} {
		if diff := cmp.Diff(want, files[who]); diff != "" {
			t.Errorf("%s: %s", who, diff)
		}
	}
	at := slices.IndexFunc(w.post.sent, func(m mail.Message) bool { return m.To == "creditors@ash.example" })
	if at < 0 || !slices.Equal(namesIn(t, w.post.sent[at]), want) || strings.Contains(w.post.sent[at].Text, "/accounts/") {
		t.Errorf("%+v", w.post.sent)
	}
}

// An outside payer has no people here: its documents go to its own address.
func TestDocumentsGoToAnOutsidePayer(t *testing.T) {
	w := newWorld(t)
	w.documents(parties.Zero)
	must(t, w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		return docdb.Of[parties.OutsidePayer]("outside_payers").Insert(w.Ctx, tx, &parties.OutsidePayer{
			Meta: docdb.Meta{ID: "payer_1"}, Name: "Wenlow Council", Email: "creditors@wenlow.example",
			Seller: parties.Partnership(w.partnership.ID), State: parties.PayerActive,
		})
	}))
	data := billing.Moved{
		InvoiceID: "invoice_1", Number: "INV-000001", Issuer: parties.Partnership(w.partnership.ID), IssuerName: "The Grove",
		Payer: parties.Payer("payer_1"), BuyerName: "Wenlow Council", HomeURN: home, AgreementID: w.agreed.AgreementID,
		Total: money.Pounds(525), DueOn: "2026-03-01",
	}
	must(t, w.Tell(w.Ctx, w.happen(billing.InvoiceIssued, "office", data)))
	w.post.sent = nil
	w.deliver()
	if len(w.post.sent) != 1 || w.post.sent[0].To != "creditors@wenlow.example" ||
		!slices.Equal(namesIn(t, w.post.sent[0]), []string{"INV-000001.pdf"}) ||
		strings.Contains(w.post.sent[0].Text, "/invoices/") {
		t.Errorf("%+v", w.post.sent)
	}
}

// Where the electronic invoice cannot be written, the letter goes with the PDF.
func TestALetterGoesWithoutAnElectronicInvoiceThatCannotBeWritten(t *testing.T) {
	w := newWorld(t)
	w.documents("") // a rate of nought without a reason
	w.wantsEInvoices(parties.School(buyer))
	if diff := cmp.Diff([]string{"INV-000001.pdf"}, w.billed(billing.InvoiceIssued)["finance"]); diff != "" {
		t.Error(diff)
	}
}
