package reconciliation_test

import (
	"fmt"
	"strings"
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/reconciliation"
)

func (w *world) reads(text string) reconciliation.Advice {
	w.t.Helper()
	a, err := w.ReadAdvice(w.Ctx, w.finance(), reconciliation.AdviceInput{
		Book: parties.Partnership(w.Partnership.ID), Name: "March", Text: text, IdempotencyKey: w.key(),
	})
	w.must(err)
	return a
}

func (w *world) advice(id string) reconciliation.AdviceView {
	w.t.Helper()
	v, err := w.Advice(w.Ctx, w.finance(), id)
	w.must(err)
	return v
}

// both is an advice of both invoices in full, and their sum.
func (w *world) both() (string, int64) {
	one, two := w.invoices[0], w.invoices[1]
	return fmt.Sprintf("Invoice,Amount\n%s,%s\n%s,%s\n", one.Number, pounds(one.Total.Pence), two.Number,
		pounds(two.Total.Pence)), one.Total.Pence + two.Total.Pence
}

// A payment of several invoices is linked by its advice without asking, and the advice waits again when
// the last of it was undone.
func TestAnAdviceExplainsALine(t *testing.T) {
	w := newWorld(t)
	text, sum := w.both()
	a := w.reads(text)
	if v := w.advice(a.ID); len(v.Named) != 2 || v.Named[0].Part == nil || v.Named[0].Wanted != "" || a.Sum.Pence != sum {
		t.Fatalf("%+v", v)
	}
	w.came(sum, w.invoices[0].PayerName)
	w.imports(0)
	w.must(w.alone())
	if w.invoice(0).State != billing.Paid || w.invoice(1).State != billing.Paid {
		t.Fatal(w.invoice(0).State, w.invoice(1).State)
	}
	line := w.lines("")[0].ID
	if v := w.advice(a.ID); v.State != reconciliation.Used || v.Line != line {
		t.Errorf("%+v", v)
	}
	if _, err := w.DropAdvice(w.Ctx, w.finance(), a.ID); !apperr.Is(err, apperr.KindConflict) {
		t.Error("a used one was dropped:", err)
	}
	for n, k := range w.page(line).Links {
		if got := w.advice(a.ID).State; got != reconciliation.Used {
			t.Errorf("%d undone, and it is %s", n, got)
		}
		_, err := w.UndoLink(w.Ctx, w.finance(), k.ID, "Wrong.")
		w.must(err)
	}
	if got := w.advice(a.ID).State; got != reconciliation.Read {
		t.Error(got)
	}
	w.sound()
}

// Where the payer is not named, a person links the line to all of the advice in one.
func TestAPersonLinksALineByItsAdvice(t *testing.T) {
	w := newWorld(t)
	text, sum := w.both()
	w.came(sum, "SOMEBODY")
	w.imports(0)
	a := w.reads(text)
	w.must(w.alone())
	line := w.lines(reconciliation.Unexplained)[0].ID
	c := w.page(line).Candidates[0]
	if c.Advice != a.ID || len(c.Parts) != 2 {
		t.Fatalf("%+v", c)
	}
	in := reconciliation.TogetherInput{LineID: line, Parts: partsOf(c), Advice: c.Advice, IdempotencyKey: w.key()}
	_, err := w.LinkTogether(w.Ctx, w.finance(), in)
	w.must(err)
	if got := w.advice(a.ID); got.State != reconciliation.Used {
		t.Error(got.State)
	}
	w.must(w.UndoLine(w.Ctx, w.finance(), line, "Wrong."))
	if got := w.advice(a.ID); got.State != reconciliation.Read {
		t.Error(got.State)
	}
	_, err = w.DropAdvice(w.Ctx, w.finance(), a.ID)
	w.must(err)
	in.IdempotencyKey = w.key()
	if _, err := w.LinkTogether(w.Ctx, w.finance(), in); !apperr.Is(err, apperr.KindConflict) ||
		w.invoice(0).State != billing.Issued {
		t.Error("linked by an advice that was dropped:", err)
	}
	w.sound()
}

func TestWhatAnAdviceNamesIsSaid(t *testing.T) {
	w := newWorld(t)
	a := w.reads(fmt.Sprintf("Invoice,Amount\n%s,1.00\nXY-99999,2.00\n", w.invoices[0].Number))
	v := w.advice(a.ID)
	if v.Named[0].Part == nil || v.Named[0].Wanted == "" || v.Named[1].Part != nil || v.Named[1].Wanted == "" {
		t.Errorf("%+v", v.Named)
	}
	for _, text := range []string{"", "Dear Sir", "PK\x03\x04"} {
		_, err := w.ReadAdvice(w.Ctx, w.finance(), reconciliation.AdviceInput{
			Book: parties.Partnership(w.Partnership.ID), Name: "March", Text: text, IdempotencyKey: w.key(),
		})
		if !apperr.Is(err, apperr.KindInvalid) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// Amounts without a point are pounds, unless only as pence they are what is owed.
func TestAmountsWithoutAPoint(t *testing.T) {
	w := newWorld(t)
	i := w.invoices[0]
	for _, amount := range []int64{i.Total.Pence, i.Total.Pence / 100} {
		if a := w.reads(fmt.Sprintf("Invoice,Amount\n%s,%d\n", i.Number, amount)); a.Sum != i.Total {
			t.Errorf("%d was read as %s", amount, a.Sum)
		}
	}
}

// A payer says what its payment is for: the advice waits at the seller's desk, and explains the line when it comes.
func TestAPayerSaysWhatAPaymentIsFor(t *testing.T) {
	w := newWorld(t)
	one, two := w.invoices[0], w.invoices[1]
	payer := people.Actor{AccountID: "acct_payer", Name: "Payer", Held: []people.Held{
		{Role: people.Finance, Place: one.Payer.Place()},
	}}
	in := reconciliation.PaymentInput{
		Payer: one.Payer, Seller: one.Issuer, On: w.today(), Reference: "TENFOLD MARCH", IdempotencyKey: w.key(),
		Items: []reconciliation.PaymentItem{{InvoiceID: one.ID, Amount: one.Total}, {InvoiceID: two.ID, Amount: two.Total}},
	}
	a, err := w.MakeAdvice(w.Ctx, payer, in)
	w.must(err)
	again, err := w.MakeAdvice(w.Ctx, payer, in)
	w.must(err)
	if again.ID != a.ID || a.Sum.Pence != one.Total.Pence+two.Total.Pence || a.From != one.Payer || a.FromName == "" {
		t.Fatalf("made %+v, and again %+v", a, again)
	}
	for n := range w.invoices {
		if _, said := w.invoice(n).SaidPaid(); !said {
			t.Errorf("invoice %d does not say that its payer has paid", n)
		}
	}
	w.came(a.Sum.Pence, one.PayerName)
	w.imports(0)
	w.must(w.alone())
	if got := w.advice(a.ID); got.State != reconciliation.Used || w.invoice(0).State != billing.Paid {
		t.Errorf("the advice is %s, the invoice %s", got.State, w.invoice(0).State)
	}
	w.sound()
}

func TestWhatAPayerMayNotSayOfAPayment(t *testing.T) {
	w := newWorld(t)
	one := w.invoices[0]
	payer := people.Actor{AccountID: "acct_payer", Held: []people.Held{{Role: people.Finance, Place: one.Payer.Place()}}}
	good := func() reconciliation.PaymentInput {
		return reconciliation.PaymentInput{
			Payer: one.Payer, Seller: one.Issuer, On: w.today(), Reference: "R", IdempotencyKey: w.key(),
			Items: []reconciliation.PaymentItem{{InvoiceID: one.ID, Amount: one.Total}},
		}
	}
	type input = reconciliation.PaymentInput
	as := func(*input) {}
	for name, c := range map[string]struct {
		actor  people.Actor
		change func(*input)
		want   apperr.Kind
	}{
		"the seller's own people": {w.finance(), as, apperr.KindNotFound},
		"somebody else":           {people.Actor{}, as, apperr.KindNotFound},
		"an invoice of nobody":    {payer, func(in *input) { in.Items[0].InvoiceID = "inv_none" }, apperr.KindNotFound},
		"another seller":          {payer, func(in *input) { in.Seller = parties.School("199999") }, apperr.KindNotFound},
		"more than is owed":       {payer, func(in *input) { in.Items[0].Amount.Pence++ }, apperr.KindInvalid},
		"nothing":                 {payer, func(in *input) { in.Items[0].Amount.Pence = 0 }, apperr.KindInvalid},
		"no invoice":              {payer, func(in *input) { in.Items = nil }, apperr.KindInvalid},
		"an invoice twice":        {payer, func(in *input) { in.Items = append(in.Items, in.Items[0]) }, apperr.KindInvalid},
		"no reference":            {payer, func(in *input) { in.Reference = " " }, apperr.KindInvalid},
		"a day far ahead":         {payer, func(in *input) { in.On = w.today().AddDays(31) }, apperr.KindInvalid},
		"before it was issued":    {payer, func(in *input) { in.On = "2020-01-01" }, apperr.KindInvalid},
	} {
		in := good()
		c.change(&in)
		if _, err := w.MakeAdvice(w.Ctx, c.actor, in); !apperr.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, said := w.invoice(0).SaidPaid(); said {
		t.Error("a refused advice left its word on the invoice")
	}
}

// An advice says where its sum and its rows differ, where it names an invoice twice, and nothing of the kind of what
// it paid.
func TestAnAdviceSaysWhatDoesNotAgree(t *testing.T) {
	w := newWorld(t)
	one, two := w.invoices[0], w.invoices[1]
	sum := one.Total.Pence + two.Total.Pence
	rows := one.Number + " " + pounds(one.Total.Pence) + "\n" + two.Number + " " + pounds(two.Total.Pence) + "\n"
	more := w.advice(w.reads(rows + "Total " + pounds(sum+800)).ID)
	want := "The rows come to " + money.Pence(sum).String() + ", the advice says " + money.Pence(sum+800).String() + "."
	if more.Wanted != want || more.Named[0].Wanted != "" {
		t.Errorf("%+v", more)
	}
	again := one.Number + " " + pounds(one.Total.Pence) + "\n"
	twice := w.advice(w.reads(again + again).ID)
	if twice.Wanted != "" || twice.Named[0].Wanted != "" || !strings.Contains(twice.Named[1].Wanted, "twice") {
		t.Errorf("%+v", twice)
	}
	good := w.reads(rows)
	w.came(sum, one.PayerName)
	w.imports(0)
	w.must(w.alone())
	paid := w.advice(good.ID)
	if paid.State != reconciliation.Used || paid.Named[0].Wanted != "" || paid.Named[1].Wanted != "" {
		t.Errorf("%+v", paid)
	}
	if v := w.advice(twice.ID); v.Named[0].Wanted == "" {
		t.Error("another advice says that what is paid is owed")
	}
}
