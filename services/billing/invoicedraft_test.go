package billing_test

import (
	"bytes"
	"strings"
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/pdf/pdftest"
	"lateral/services/agreements/agreementstest"
	"lateral/services/billing"
	"lateral/services/billing/invoicepdf"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
	"lateral/services/people"
)

// toRaise are how many visits are to raise.
func (w *world) toRaise() int {
	w.t.Helper()
	all, _, err := w.billing.ToInvoice(w.Ctx, w.finance(), w.seller(), "", 50)
	must(w.t, err)
	return len(all)
}

func (w *world) kept(key string, visits ...string) billing.InvoiceDraft {
	w.t.Helper()
	d, err := w.billing.KeepDraft(w.Ctx, w.finance(), billing.IssueInput{VisitIDs: visits, IdempotencyKey: key})
	must(w.t, err)
	return d
}

// A draft holds its visits: they are not to raise, on no other draft, and are not invoiced beside it, until it is
// dropped or loses them.
func TestADraftHoldsItsVisits(t *testing.T) {
	w := newWorld(t)
	_, visits := w.signedOff()
	d := w.kept("k", visits...)
	if again := w.kept("k", visits...); again.ID != d.ID {
		t.Errorf("a repeat is %s, not %s", again.ID, d.ID)
	}
	if w.toRaise() != 0 || d.Net.String() != "£525.00" || d.BuyerName != "Ash Primary School" {
		t.Errorf("%d visits are to raise beside %+v", w.toRaise(), d)
	}
	w.sound()
	beside := billing.IssueInput{VisitIDs: visits[:1], IdempotencyKey: "other"}
	_, err := w.billing.KeepDraft(w.Ctx, w.finance(), beside)
	apperrtest.Refused(t, err, "visit_drafted")
	_, err = w.billing.Issue(w.Ctx, w.finance(), beside)
	apperrtest.Refused(t, err, "visit_drafted")
	changed, err := w.billing.ChangeDraft(w.Ctx, w.finance(), d.ID, d.Version, visits[:1])
	must(t, err)
	if w.toRaise() != 1 || changed.Net.String() != "£350.00" || changed.MadeByName != d.MadeByName {
		t.Errorf("%d visits are to raise beside %+v", w.toRaise(), changed)
	}
	_, err = w.billing.DropDraft(w.Ctx, w.finance(), d.ID, d.Version)
	apperrtest.Refused(t, err, "stale")
	_, err = w.billing.DropDraft(w.Ctx, w.finance(), d.ID, changed.Version)
	must(t, err)
	if open, _, err := w.billing.InvoiceDrafts(w.Ctx, w.finance(), w.seller(), "", 10); err != nil || len(open) > 0 ||
		w.toRaise() != 2 {
		t.Errorf("%d visits are to raise beside %+v: %v", w.toRaise(), open, err)
	}
	_, err = w.billing.ChangeDraft(w.Ctx, w.finance(), d.ID, changed.Version+1, visits)
	apperrtest.Refused(t, err, "draft_over")
}

// A draft says what it would be: what is issued of it is that, to the penny. It has no number before.
func TestADraftIsIssuedAsItReads(t *testing.T) {
	w := newWorld(t)
	w.tells("GB123456782")
	w.Taxes(parties.Standard, parties.Standard, parties.Standard)
	_, visits := w.signedOff()
	d := w.kept("k", visits...)
	read, err := w.billing.InvoiceDraft(w.Ctx, w.finance(), d.ID)
	must(t, err)
	if len(read.Would) != 1 || read.Hinders != "" || len(read.Visits) != 2 || read.Would[0].Number != "" {
		t.Fatalf("it reads %+v", read)
	}
	shown, err := w.billing.DraftPaper(w.Ctx, w.finance(), d.ID)
	must(t, err)
	var file bytes.Buffer
	must(t, invoicepdf.Draft(&file, shown))
	text := strings.Join(pdftest.Pages(t, file.Bytes())[0], "\n")
	if !strings.Contains(text, "This is not an invoice.") || strings.Contains(text, "INV-") ||
		!strings.Contains(text, "£630.00") || strings.Contains(text, "00012345") {
		t.Errorf("the paper says %s", text)
	}
	i, err := w.billing.IssueInvoiceDraft(w.Ctx, w.finance(), d.ID, d.Version, "issue")
	must(t, err)
	if i.Total != read.Would[0].Total || i.Total.String() != "£630.00" || i.Number != "INV-000001" {
		t.Errorf("it read %s, and is %s: %+v", read.Would[0].Total, i.Number, i.Sums)
	}
	again, err := w.billing.IssueInvoiceDraft(w.Ctx, w.finance(), d.ID, d.Version, "issue")
	if err != nil || again.ID != i.ID {
		t.Errorf("a repeat is %s: %v", again.Number, err)
	}
	for _, err := range []error{
		func() error {
			_, err := w.billing.IssueInvoiceDraft(w.Ctx, w.finance(), d.ID, d.Version, "another person")
			return err
		}(),
		func() error { _, err := w.billing.DropDraft(w.Ctx, w.finance(), d.ID, d.Version+1); return err }(),
		func() error { _, err := w.billing.DraftPaper(w.Ctx, w.finance(), d.ID); return err }(),
	} {
		if apperrtest.Code(err) != "draft_over" || !strings.Contains(err.Error(), "INV-000001") {
			t.Errorf("the other is told %v", err)
		}
	}
	over, err := w.billing.InvoiceDraft(w.Ctx, w.finance(), d.ID)
	if err != nil || over.State != billing.IssuedDraft || over.InvoiceID != i.ID {
		t.Errorf("it is %+v: %v", over, err)
	}
	w.sound()
}

// What hinders a draft is said, and issues nothing.
func TestADraftSaysWhatHindersIt(t *testing.T) {
	w := unsettled(t)
	w.tells("GB123456782")
	a := w.agreedWith(enquiriestest.Cedar, agreementstest.Terms("2026-02-03.am", "2026-02-05.am"))
	v := w.Visits(a.ID)[0]
	w.Until(v.Date)
	d := w.kept("k", w.SignedOff(v).ID)
	read, err := w.billing.InvoiceDraft(w.Ctx, w.finance(), d.ID)
	must(t, err)
	if !strings.Contains(read.Hinders, "has not decided the VAT of consultancy") || len(read.Would) > 0 {
		t.Errorf("it reads %+v", read)
	}
	_, err = w.billing.IssueInvoiceDraft(w.Ctx, w.finance(), d.ID, d.Version, "issue")
	apperrtest.Refused(t, err, "vat_undecided")
	_, err = w.billing.DraftPaper(w.Ctx, w.finance(), d.ID)
	apperrtest.Refused(t, err, "draft_hindered")
	_, err = w.Agreements.Cancel(w.Ctx, w.Broker(), a.ID, w.Agreement(a.ID).Version, "They fell out.")
	must(t, err)
	read, err = w.billing.InvoiceDraft(w.Ctx, w.finance(), d.ID)
	if err != nil || len(read.Ended) != 1 || read.Ended[0] != a.Ref {
		t.Errorf("ended are %q: %v", read.Ended, err)
	}
	n, net, err := billing.DraftedUntil(w.Ctx, w.DB, w.seller(), date.On(w.Clock.Now()))
	if err != nil || n != 1 || net != d.Net {
		t.Errorf("%d drafts over %s are counted: %v", n, net, err)
	}
	yesterday := date.On(w.Clock.Now()).AddDays(-1)
	if n, _, err := billing.DraftedUntil(w.Ctx, w.DB, w.seller(), yesterday); err != nil || n != 0 {
		t.Errorf("%d are counted for yesterday: %v", n, err)
	}
}

// To everybody but who handles the seller's money a draft looks absent.
func TestWhoSeesADraft(t *testing.T) {
	w := newWorld(t)
	_, visits := w.signedOff()
	d := w.kept("k", visits...)
	for _, actor := range []people.Actor{
		enquiriestest.Head(enquiriestest.Ash), enquiriestest.Finance(enquiriestest.Ash),
		enquiriestest.Head(enquiriestest.Cedar),
	} {
		_, readErr := w.billing.InvoiceDraft(w.Ctx, actor, d.ID)
		_, _, listErr := w.billing.InvoiceDrafts(w.Ctx, actor, w.seller(), "", 10)
		_, changeErr := w.billing.ChangeDraft(w.Ctx, actor, d.ID, d.Version, visits[:1])
		_, dropErr := w.billing.DropDraft(w.Ctx, actor, d.ID, d.Version)
		_, issueErr := w.billing.IssueInvoiceDraft(w.Ctx, actor, d.ID, d.Version, "i")
		for n, err := range []error{readErr, listErr, changeErr, dropErr, issueErr} {
			if !apperr.Is(err, apperr.KindNotFound) {
				t.Errorf("%s, %d: %v", actor.Name, n, err)
			}
		}
	}
	all, err := events.Of(w.Ctx, w.DB, d.ID)
	if err != nil || len(all) != 1 || all[0].Type != billing.InvoiceDrafted {
		t.Errorf("told is %+v: %v", all, err)
	}
}

// Of two who act on a draft at once, one wins and the other is told.
func TestTwoActOnADraftAtOnce(t *testing.T) {
	w := newWorld(t)
	_, visits := w.signedOff()
	d := w.kept("k", visits...)
	acts := []func() error{
		func() error {
			_, err := w.billing.IssueInvoiceDraft(w.Ctx, w.finance(), d.ID, d.Version, "a")
			return err
		},
		func() error {
			_, err := w.billing.IssueInvoiceDraft(w.Ctx, w.Broker(), d.ID, d.Version, "b")
			return err
		},
		func() error { _, err := w.billing.DropDraft(w.Ctx, w.finance(), d.ID, d.Version); return err },
	}
	came := make(chan error)
	for _, act := range acts {
		go func() { came <- act() }()
	}
	won := 0
	for range acts {
		if err := <-came; err == nil {
			won++
		} else if !apperr.Is(err, apperr.KindConflict) && apperrtest.Code(err) != "stale" {
			t.Errorf("the other is told %v", err)
		}
	}
	count, err := docdb.Of[billing.Invoice]("invoices").Count(w.Ctx, w.DB, docdb.Query{})
	if won != 1 || err != nil || count > 1 {
		t.Errorf("%d won, %d invoices: %v", won, count, err)
	}
	w.sound()
}
