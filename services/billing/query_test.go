package billing_test

import (
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/apperr/apperrtest"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/people"
)

func TestThePayerAsksAndTheIssuerAnswers(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	payer := enquiriestest.Finance(enquiriestest.Ash)
	asked, err := w.billing.Query(w.Ctx, payer, i.ID, i.Version, " Whose visit was it? ")
	if err != nil {
		t.Fatal(err)
	}
	if q, waits := asked.Queried(); !waits || q.Words != "Whose visit was it?" || q.ByName != payer.Name {
		t.Errorf("it waits: %v, %+v", waits, q)
	}
	if _, err := w.billing.Query(w.Ctx, payer, i.ID, asked.Version, "And which?"); apperrtest.Code(err) != "query_waits" {
		t.Errorf("a second question: %v", err)
	}
	answered, err := w.billing.AnswerQuery(w.Ctx, w.finance(), i.ID, asked.Version, "Of Priya Raman.")
	if err != nil {
		t.Fatal(err)
	}
	if _, waits := answered.Queried(); waits || answered.Queries[0].Answer != "Of Priya Raman." {
		t.Errorf("answered: %+v", answered.Queries)
	}
	if _, err := w.billing.AnswerQuery(w.Ctx, w.finance(), i.ID, answered.Version,
		"Again."); apperrtest.Code(err) != "no_query" {
		t.Errorf("a second answer: %v", err)
	}
	if _, err := w.billing.Query(w.Ctx, payer, i.ID, answered.Version, "And which day?"); err != nil {
		t.Errorf("the next question: %v", err)
	}
}

func TestWhoAsksAboutAnInvoice(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	strangers := []people.Actor{enquiriestest.Finance(enquiriestest.Birch), {AccountID: "nobody"}, w.finance()}
	for _, actor := range strangers {
		if _, err := w.billing.Query(w.Ctx, actor, i.ID, i.Version, "Why?"); !apperr.Is(err, apperr.KindNotFound) {
			t.Errorf("%s asks: %v", actor.Name, err)
		}
	}
	payer := enquiriestest.Finance(enquiriestest.Ash)
	for _, actor := range []people.Actor{payer, enquiriestest.Finance(enquiriestest.Birch), {AccountID: "nobody"}} {
		if _, err := w.billing.AnswerQuery(w.Ctx, actor, i.ID, i.Version, "So."); !apperr.Is(err, apperr.KindNotFound) {
			t.Errorf("%s answers: %v", actor.Name, err)
		}
	}
	for name, words := range map[string]string{"nothing": " ", "too much": string(make([]byte, 501))} {
		if _, err := w.billing.Query(w.Ctx, payer, i.ID, i.Version, words); !apperr.Is(err, apperr.KindInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := w.billing.Query(w.Ctx, payer, i.ID, i.Version+1, "Why?"); !apperr.Is(err, apperr.KindStale) {
		t.Errorf("another version: %v", err)
	}
	paid, err := w.billing.RecordTransfer(w.Ctx, w.finance(), w.transfer(i, i.Total.Pence, "k"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.billing.Query(w.Ctx, payer, i.ID, paid.Version, "Why?"); apperrtest.Code(err) != "invoice_not_owed" {
		t.Errorf("a paid one: %v", err)
	}
}

// A question ends with the debt: nobody need answer about an invoice that is paid.
func TestAQuestionWaitsOnlyWhileSomethingIsOwed(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	if _, err := w.billing.Query(w.Ctx, enquiriestest.Finance(enquiriestest.Ash), i.ID, i.Version, "Why?"); err != nil {
		t.Fatal(err)
	}
	paid, err := w.billing.RecordTransfer(w.Ctx, w.finance(), w.transfer(i, i.Total.Pence, "k"))
	if _, waits := paid.Queried(); waits || err != nil {
		t.Errorf("it waits: %v, %v", waits, err)
	}
	if d, err := w.billing.Invoice(w.Ctx, w.finance(), i.ID); err != nil || d.May.AnswerQuery || d.State != billing.Paid {
		t.Errorf("%+v, %v", d.May, err)
	}
}
