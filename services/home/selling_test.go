package home_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/reconciliation"
)

func (x *town) seller() parties.Ref { return parties.Partnership(x.Partnership.ID) }

// signed is a town with a visit that is to be invoiced.
func signed(t *testing.T) *town {
	t.Helper()
	x := newTown(t)
	x.agree()
	x.order()
	x.decide()
	x.SignedOff(x.visit(0))
	return x
}

func (x *town) keeps() billing.InvoiceDraft {
	x.T.Helper()
	d, err := x.billing.KeepDraft(x.Ctx, x.callers["officer"],
		billing.IssueInput{VisitIDs: []string{x.visit(0).ID}, IdempotencyKey: x.IDs.New("key")})
	x.must(err)
	return d
}

// credited has what the school paid go to its account.
func (x *town) credited() {
	x.issue()
	x.pay(350)
	x.must(second(x.billing.Credit(x.Ctx, finance(x.world),
		billing.CreditInput{InvoiceID: x.invoice.ID, Reason: "The wrong visit.", IdempotencyKey: "c"})))
}

// named is somebody by their name, as a session knows it.
func (x *town) named(who string) people.Actor {
	actor := x.callers[who]
	actor.Name = "The " + who
	return actor
}

func (x *town) asksBack(who string, pounds int64) billing.Refund {
	x.T.Helper()
	f, err := x.billing.AskRefund(x.Ctx, x.named(who), billing.RefundAsk{
		Issuer: x.seller(), Party: parties.School(enquiriestest.Ash), Amount: money.Pounds(pounds),
		Reason: "They ask for it.", IdempotencyKey: x.IDs.New("key"),
	})
	x.must(err)
	return f
}

// statement imports lines of today, and returns the account.
func (x *town) statement(rows ...string) reconciliation.BankAccount {
	x.T.Helper()
	a, err := x.bank.OpenAccount(x.Ctx, x.callers["officer"], reconciliation.AccountInput{
		Book: x.seller(), Name: "Current account", SortCode: "00-00-00", Number: "12345678",
		From: "2026-02-01", Opening: money.Pounds(100), IdempotencyKey: x.IDs.New("key"),
	})
	x.must(err)
	x.must(second(x.bank.Import(x.Ctx, x.callers["officer"], reconciliation.ImportInput{
		Account: a.ID, IdempotencyKey: x.IDs.New("key"), Upload: reconciliation.Upload{Name: "bank.csv", Order: "ymd",
			File: []byte("Date,Description,Amount,Balance\n" + strings.Join(rows, "\n") + "\n")},
	})))
	return a
}

// halfPaid are more self-bills of the invoice, on each of which £200 is owed.
func (x *town) halfPaid(many int) {
	x.Copies("self_bills", x.invoice.SelfBillID, many, func(n int) map[string]any {
		return map[string]any{"number": fmt.Sprint("SB-1", n), "state": "part_paid", "paid": money.Pence(97_50)}
	})
}

// explains says of the first lines of an account that they are none of the seller's.
func (x *town) explains(a reconciliation.BankAccount, many int) {
	x.T.Helper()
	in := reconciliation.LinesInput{Account: a.ID, State: reconciliation.Unexplained, Limit: many}
	all, _, err := x.bank.Lines(x.Ctx, x.callers["officer"], in)
	x.must(err)
	for _, l := range all {
		x.must(second(x.bank.Link(x.Ctx, x.callers["officer"], reconciliation.LinkInput{
			LineID: l.ID, Kind: reconciliation.Outside, IdempotencyKey: x.IDs.New("key"),
		})))
	}
}

// Whatever waits for those who handle the money of a seller they read at home, and why; nobody else does.
func TestWhoReadsWhatMoneyWaits(t *testing.T) {
	t.Parallel()
	both := func(line string) map[string]string { return map[string]string{"broker": line, "officer": line} }
	for name, tt := range map[string]struct {
		before, act func(*town)
		want        map[string]string
	}{
		"an invoice is kept as a draft": {
			act: func(x *town) { x.keeps() },
			want: both("Issue or drop the draft for Ash Primary School: £350.00 before VAT, for support by Leader of 100003, " +
				"A-4001. It has been a draft since Tue 3 Feb 2026."),
		},
		"a draft is dropped": {
			before: func(x *town) {
				d := x.keeps()
				x.must(second(x.billing.DropDraft(x.Ctx, x.callers["officer"], d.ID, d.Version)))
			},
			act:  func(*town) {},
			want: map[string]string{},
		},
		"an invoice is paid, so that the leader's school can be": {
			before: (*town).issue,
			act:    func(x *town) { x.pay(350) },
			want: both("Pay £297.50 to Cedar School: Nothing is owed any more on the invoice behind " +
				"SB-000001."),
		},
		"another is, and was paid in part": {
			before: func(x *town) { x.issue(); x.pay(350) },
			act:    func(x *town) { x.halfPaid(1) },
			want: both("Pay £497.50 to the schools of leaders: 2 self-bills can be paid now: nothing is owed any more on the " +
				"invoices behind them."),
		},
		"somebody asks for a refund": {
			before: (*town).credited,
			act:    func(x *town) { x.asksBack("officer", 350) },
			want: map[string]string{
				"broker": "Decide whether £350.00 goes back to Ash Primary School: The officer asked for it on Tue 3 Feb 2026: " +
					"“They ask for it.”",
			},
		},
		"it is approved": {
			before: (*town).credited,
			act: func(x *town) {
				f := x.asksBack("officer", 350)
				x.must(second(x.billing.ApproveRefund(x.Ctx, x.named("broker"), f.ID, f.Version)))
			},
			want: both("Pay £350.00 back to Ash Primary School: The broker approved RF-000001. It is not paid yet."),
		},
		"lines come that nobody explained": {
			act: func(x *town) { x.statement("2026-02-03,SOMEBODY,5.00,105.00", "2026-02-03,NOBODY,6.00,111.00") },
			want: both("Explain 2 lines of Current account: The earliest came to the bank on Tue 3 Feb 2026, and nobody has " +
				"said what they are for."),
		},
		"one of two is explained": {
			act: func(x *town) {
				x.explains(x.statement("2026-02-03,SOMEBODY,5.00,105.00", "2026-02-03,NOBODY,6.00,111.00"), 1)
			},
			want: both("Explain 1 line of Current account: It came to the bank on Tue 3 Feb 2026, and nobody has said what it " +
				"is for."),
		},
		"all are": {
			act:  func(x *town) { x.explains(x.statement("2026-02-03,SOMEBODY,5.00,105.00"), 9) },
			want: map[string]string{},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			x := signed(t)
			if tt.before != nil {
				tt.before(x)
			}
			if diff := cmp.Diff(tt.want, x.came(tt.act)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// Who also acts for the school that gets the money does not read that they could pay it, and reads it in no other role.
func TestWhoActsForTheLeadersSchoolIsNotToldToPayIt(t *testing.T) {
	t.Parallel()
	x := signed(t)
	x.issue()
	x.pay(350)
	const pay = "Pay £297.50 to Cedar School"
	if got := x.reads("officer"); !slices.Contains(got, pay) {
		t.Errorf("the officer reads %q", got)
	}
	x.must(second(x.Directory.AskMembership(x.Ctx, x.callers["officer"],
		people.AskInput{URN: enquiriestest.Cedar, Role: people.Finance})))
	officer := x.callers["officer"]
	officer.Held = append(slices.Clone(officer.Held),
		people.Held{Role: people.Finance, Place: people.School(enquiriestest.Cedar)})
	x.callers["officer"] = officer
	if got := x.reads("officer"); slices.Contains(got, pay) {
		t.Errorf("the officer of both reads %q", got)
	}
}

// Each thing leads to where it is done.
func TestMoneyThatWaitsLeadsToWhereItIsDone(t *testing.T) {
	t.Parallel()
	x := signed(t)
	x.issue()
	x.pay(350)
	account := x.statement("2026-02-03,SOMEBODY,5.00,105.00")
	leads := func() map[string]string {
		to := map[string]string{}
		for _, item := range x.home("officer").Items {
			to[item.Action] = item.Path
		}
		return to
	}
	want := map[string]string{
		"Look at the self-bill": "/self-bills/" + x.invoice.SelfBillID,
		"Open the desk":         "/bank-accounts/" + account.ID + "/desk",
	}
	if diff := cmp.Diff(want, leads()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	x.halfPaid(1)
	x.Until("2026-03-07")
	delete(want, "Look at the self-bill")
	want["Look at the self-bills"] = "/documents?kind=self_bill&owed=yes"
	want["Look and sign"] = "/closing/partnership/" + x.Partnership.ID + "/2026-02"
	if diff := cmp.Diff(want, leads()); diff != "" {
		t.Errorf("in March (-want +got)\n%s", diff)
	}
}

// Months that nobody signed are one thing, which says how many there are.
func TestMonthsThatNobodySignedAreOneThing(t *testing.T) {
	t.Parallel()
	x := signed(t)
	x.issue()
	reads := func(want ...string) {
		t.Helper()
		var all []string
		for _, item := range x.home("officer").Items {
			if item.Action == "Look and sign" {
				all = append(all, item.Title+": "+item.Why)
			}
		}
		if diff := cmp.Diff(want, all); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
	}
	const over = "Sign the books of February 2026: The month is over, and nobody has signed its books."
	x.Until("2026-03-06")
	reads()
	x.Until("2026-03-07")
	reads(over)
	x.Until("2026-04-07")
	reads(over + " March 2026 waits too.")
	x.Until("2026-05-07")
	reads(over + " 2 later months wait too.")
}

// Home reads no more documents when more money waits.
func TestMuchMoneyThatWaitsIsReadAsFastAsLittle(t *testing.T) {
	t.Parallel()
	x := signed(t)
	d := x.keeps()
	x.must(second(x.billing.DropDraft(x.Ctx, x.callers["officer"], d.ID, d.Version)))
	x.credited()
	f := x.asksBack("officer", 1)
	x.statement("2026-02-03,SOMEBODY,5.00,105.00")
	line := x.line()
	more := func(from, to int) {
		for n := from; n < to; n++ {
			key := fmt.Sprint(n)
			copied := func(collection, id string, fields map[string]any) {
				x.Copies(collection, id, 1, func(int) map[string]any { return fields })
				x.renamed(collection, enquiriestest.CopyOf(id, 0), id+key)
			}
			copied("invoice_drafts", d.ID, map[string]any{"state": "open"})
			copied("self_bills", x.invoice.SelfBillID, map[string]any{"number": "SB-1" + key, "state": "issued",
				"credited": false, "creditedSum": money.Pence(0)})
			copied("refunds", f.ID, map[string]any{"number": "RF-1" + key})
			copied("bank_lines", line, map[string]any{"key": key})
		}
	}
	reads := func() (int64, int) {
		items := 0
		return x.Reads(func() { items = len(x.home("broker").Items) }), items
	}
	more(0, 2)
	few, fewItems := reads()
	more(2, 40)
	many, manyItems := reads()
	if many > few || manyItems < fewItems+70 {
		t.Errorf("%d things take %d reads, %d take %d", fewItems, few, manyItems, many)
	}
}

func (x *town) line() string {
	x.T.Helper()
	page, err := x.DB.Find(x.Ctx, "bank_lines", docdb.Query{Limit: 1})
	x.must(err)
	return page.Documents[0].ID
}

// renamed gives a document another id.
func (x *town) renamed(collection, id, to string) {
	x.T.Helper()
	x.must(x.DB.Update(x.Ctx, func(tx docdb.Tx) error {
		d, err := tx.Get(x.Ctx, collection, id)
		if err != nil {
			return err
		}
		if err := tx.Delete(x.Ctx, collection, id, d.Version); err != nil {
			return err
		}
		return tx.Insert(x.Ctx, collection, docdb.Document{ID: to, Body: d.Body})
	}))
}

// What is owed and what of it is overdue lead to the invoices of which they are the sums.
func TestSumsLeadToTheirInvoices(t *testing.T) {
	t.Parallel()
	x := signed(t)
	x.issue()
	x.Until("2026-03-06")
	for word, figures := range map[string]map[string]string{
		"officer": {"is owed to the partnership": "/invoices?state=owed", "of it is overdue": "/invoices?state=overdue"},
		"payer":   {"is to be paid by your school": "/invoices?state=owed", "of it is overdue": "/invoices?state=overdue"},
	} {
		got := map[string]string{}
		for _, f := range x.home(word).Figures {
			if strings.HasPrefix(f.Value, "£") {
				got[f.Label] = f.Path
			}
		}
		if diff := cmp.Diff(figures, got); diff != "" {
			t.Errorf("the %s (-want +got)\n%s", word, diff)
		}
	}
}
