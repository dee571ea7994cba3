package notices_test

import (
	"slices"
	"strings"
	"testing"

	"lateral/pkg/events"
	"lateral/pkg/mail"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/billing"
	"lateral/services/diary"
	"lateral/services/enquiries"
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/parties"
	"lateral/services/people"
)

// changed is the data of the first step of the type, with some of its facts changed.
func changed[T any](steps []step, what events.Type, change func(*T)) T {
	first := steps[slices.IndexFunc(steps, func(s step) bool { return s.what == what })]
	data := first.data.(T)
	change(&data)
	return data
}

// Some facts are not always there, or are of another kind: the letter has a sentence for
// that, and none about a fact that it lacks.
func TestWhatALetterSaysWithoutSomeFact(t *testing.T) {
	w := newWorld(t)
	steps := w.steps()
	designation := func(change func(*leaders.DesignationData)) any {
		return changed(steps, leaders.DesignationVerified, change)
	}
	moved := func(kind billing.MovementKind) any {
		return changed(steps, billing.MovedAtGateway, func(m *billing.Moved) { m.Movement = kind })
	}
	lacking := func(change func(*billing.Lacking)) any { return changed(steps, billing.DetailsMissing, change) }
	happened := func(what events.Type, change func(*enquiries.Happened)) any { return changed(steps, what, change) }
	tests := []struct {
		name     string
		what     events.Type
		data     any
		to       string
		says     string // in its subject or text
		saysNone string
	}{
		{"a designation without an end", leaders.DesignationVerified,
			designation(func(d *leaders.DesignationData) { d.ExpiresOn = "" }), "leader",
			"The Grove has verified your designation, specialist leader of education.\n\nThe broker wrote: I looked.", "until"},
		{"a designation by its own title, without a note", leaders.DesignationVerified,
			designation(func(d *leaders.DesignationData) { d.Title, d.Note = "Reading champion", "" }), "leader",
			"verified your designation, Reading champion, until Tue 31 Aug 2027.\n\nYou can", "wrote"},
		{"a designation without an end that has lapsed", leaders.DesignationLapsed,
			designation(func(d *leaders.DesignationData) { d.ExpiresOn = "" }), "leader",
			"specialist leader of education, ran out.\n", " on "},
		{"checks that were all taken back", leaders.ChecksConfirmed,
			changed(steps, leaders.ChecksConfirmed, func(d *leaders.ChecksData) {
				d.Checks = leaders.Checks{ConfirmedByName: d.Checks.ConfirmedByName}
			}), "leader", "Nothing is confirmed any more.", "seen by"},

		{"a dispute", billing.MovedAtGateway, moved(billing.Disputed), "office",
			"At Stripe, Ash's bank disputes £100.00: invoice INV-000001", "given back"},
		{"a credit note at Stripe", billing.MovedAtGateway, moved(billing.CreditThere), "office",
			"a credit note over £100.00 was made for invoice INV-000001", "given back"},
		{"a credit at Stripe that paid", billing.MovedAtGateway, moved(billing.FromBalance), "office",
			"a credit of Ash paid £100.00 for invoice INV-000001", "given back"},
		{"a self-bill without a page of its own", billing.InvoiceIssued,
			changed(steps, billing.InvoiceIssued, func(m *billing.Moved) { m.SelfBillID = "" }), "home finance",
			publicURL + "/self-bills\n", "/self-bills/"},
		{"a self-bill", billing.InvoiceIssued, changed(steps, billing.InvoiceIssued, func(*billing.Moved) {}), "home head",
			"The Grove has drawn up self-bill SB-000001 of £475.00 for the cover of your colleague", "£525"}, // the buyer's
		{"a self-bill by an earlier program", billing.InvoiceIssued,
			changed(steps, billing.InvoiceIssued, func(m *billing.Moved) {
				m.SelfBillNumber, m.SelfBillTotal = "", money.Amount{}
			}),
			"home finance", "The Grove has drawn up a self-bill for the cover of your colleague", "SB-"},
		{"part of an invoice is paid", billing.PaymentReceived,
			changed(steps, billing.PaymentReceived, func(*billing.Moved) {}), "head",
			"has received £100.00 for invoice INV-000001 over £525.00. £425.00 is still owed.\n\nPlease pay it by",
			"what is left"},
		{"a payment by an earlier program, which did not say what is owed", billing.PaymentReceived,
			changed(steps, billing.PaymentReceived, func(m *billing.Moved) { m.Owed = money.Amount{} }), "head",
			"Please pay what is left by", "still owed"},
		{"only the VAT is missing", billing.DetailsMissing,
			lacking(func(l *billing.Lacking) { l.Missing = billing.Missing{VAT: true} }), "office",
			"Needed to invoice Ash: the VAT (A-4001)", "order number"},
		{"only the order number is missing", billing.DetailsMissing,
			lacking(func(l *billing.Lacking) { l.Missing = billing.Missing{Order: true} }), "office",
			"Needed to invoice Ash: an order number (A-4001)", "VAT"},
		{"details are missing after a sign-off", billing.DetailsMissing,
			lacking(func(l *billing.Lacking) { l.SignedOff = true }), "finance",
			"Ash has signed off the visit of Lena Cedar on Tue 10 Feb 2026, so it can be invoiced now.", "first time"},

		{"a payee without an account", parties.PayeeChanged,
			changed(steps, parties.PayeeChanged, func(d *parties.PayeeData) { d.AccountEnds = "" }), "office",
			"No account is given. The VAT number is GB123456782.", "that ends in"},
		{"a payee without a VAT number", parties.PayeeChanged,
			changed(steps, parties.PayeeChanged, func(d *parties.PayeeData) { d.VATNumber = "" }), "office",
			"the account “The Grove” that ends in 2345. Bea Grove asked", "VAT"},
		{"a change that takes the place of another", parties.PayeeChangeAsked,
			changed(steps, parties.PayeeChangeAsked, func(d *parties.PayeeData) { d.Replaces = "payee_0" }), "office",
			"It replaces the earlier request.", "has stopped"},

		{"an absence of one day", people.DeputyNamed,
			changed(steps, people.DeputyNamed, func(a *people.Absence) { a.Until = a.From }), "senior",
			"named you as deputy: on Mon 16 Feb 2026 you act for", " to Fri"},
		{"a partnership's need that reaches the country", needs.NeedWidened,
			changed(steps, needs.NeedWidened, func(d *needs.Data) { d.Reach = needs.ToNation }), "head",
			"is now shown to schools in the whole country", "region"},
		{"a need that reaches the network", needs.NeedWidened,
			changed(steps, needs.NeedWidened, func(d *needs.Data) { d.Reach = needs.ToNetwork }), "head",
			"is now shown to schools abroad too", "region"},

		{"a proposal without a note", enquiries.ProposalMade,
			happened(enquiries.ProposalMade, func(h *enquiries.Happened) { h.Note = "" }), "head",
			"Lena Cedar has sent you a proposal: Phonics (E-3001)", "wrote"},
		{"a home head's reason is not the school's to read", diary.ReleaseRefused,
			happened(diary.ReleaseRefused, func(h *enquiries.Happened) { h.Note = "Ofsted comes." }), "head",
			"Cedar School cannot release Lena Cedar for", "Ofsted"},
		{"checks that lack, to the leader", agreements.ChecksFoundLacking, happened(agreements.ChecksFoundLacking,
			func(h *enquiries.Happened) { h.NoteToLeader = "Your insurance runs out." }), "leader",
			"Your insurance runs out.", "insurance of Lena"},
		{"checks that lack, to the home school", agreements.ChecksFoundLacking, happened(agreements.ChecksFoundLacking,
			func(h *enquiries.Happened) { h.NoteToLeader = "Your insurance runs out." }), "home head",
			"No insurance of Lena Cedar is noted.", "Your insurance"},
		{"an agreement that a broker ended", agreements.AgreementCancelled,
			happened(agreements.AgreementCancelled, func(h *enquiries.Happened) { h.Note = "" }), "home head",
			"The broker has cancelled agreement A-4001 about Phonics.", "wrote"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w.t = t
			m := w.theLetter(tt.what, tt.data, tt.to)
			all := m.Subject + "\n" + m.Text
			said, _, _ := strings.Cut(all, publicURL)
			if !strings.Contains(all, tt.says) || strings.Contains(all, tt.saysNone) || vague().MatchString(said) {
				t.Errorf("not %q, or %q, or vague: %s", tt.says, tt.saysNone, all)
			}
		})
	}
}

// theLetter is the one letter to somebody about an event that nobody of the world did.
func (w *world) theLetter(what events.Type, data any, to string) mail.Message {
	w.t.Helper()
	var found []mail.Message
	for _, m := range w.letters(what, "", data) {
		if w.addressee(m) == to {
			found = append(found, m)
		}
	}
	if len(found) != 1 {
		w.t.Fatalf("the %s has %d letters", to, len(found))
	}
	return found[0]
}
