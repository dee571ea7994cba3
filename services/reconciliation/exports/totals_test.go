package exports_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/reconciliation/exports"
)

// history writes documents and entries of chance into a month of the book.
type history struct {
	*world
	chance *rand.Rand
	month  time.Time
	n      int
}

func (h *history) day() date.Day {
	return date.On(h.month.AddDate(0, 0, h.chance.IntN(27)).Add(12 * time.Hour))
}

func (h *history) id(kind string) string {
	h.n++
	return fmt.Sprintf("%s_%s_%d", kind, h.month.Format("200601"), h.n)
}

// lines are lines of support and brokerage, of several VAT, and their sums.
func (h *history) lines() ([]billing.Line, billing.Sums) {
	var lines []billing.Line
	for range 1 + h.chance.IntN(5) {
		l := billing.Line{Net: money.Pence(1 + h.chance.Int64N(100_000)), Reason: parties.Reasons()[h.chance.IntN(4)]}
		l.VATRate = l.Reason.Rate()
		if h.chance.IntN(3) > 0 {
			l.VisitID = h.id("visit")
		}
		lines = append(lines, l)
	}
	return lines, h.sums(lines)
}

func (h *history) sums(lines []billing.Line) billing.Sums {
	s := billing.Sums{Net: money.Pence(0), VAT: money.Pence(0)}
	for _, l := range lines {
		at := slices.IndexFunc(s.Taxed, func(t billing.Taxed) bool { return t.Treatment == l.Treatment() })
		if at < 0 {
			at = len(s.Taxed)
			s.Taxed = append(s.Taxed, billing.Taxed{Treatment: l.Treatment()})
		}
		s.Taxed[at].Net = h.plus(s.Taxed[at].Net, l.Net)
	}
	for n, t := range s.Taxed {
		vat, err := t.Net.Percent(t.Rate)
		h.must(err)
		s.Taxed[n].VAT = vat
		s.Net, s.VAT = h.plus(s.Net, t.Net), h.plus(s.VAT, vat)
	}
	s.Total = h.plus(s.Net, s.VAT)
	return s
}

func (h *history) plus(a, b money.Amount) money.Amount {
	sum, err := a.Add(b)
	h.must(err)
	return sum
}

// post posts what lines come to: to a party's account and, by code, to income or cost. The sign turns it.
func (h *history) post(tx docdb.Tx, kind, subject string, party ledger.Account, of func(billing.Code) ledger.Account,
	vat ledger.Account, lines []billing.Line, s billing.Sums, sign int64) error {
	postings := []ledger.Posting{{Account: party, Amount: money.Pence(sign * s.Total.Pence)},
		{Account: vat, Amount: money.Pence(-sign * s.VAT.Pence)}}
	nets := map[ledger.Account]int64{}
	for _, l := range lines {
		nets[of(l.Code())] += l.Net.Pence
	}
	for _, at := range slices.Sorted(maps.Keys(nets)) {
		postings = append(postings, ledger.Posting{Account: at, Amount: money.Pence(-sign * nets[at])})
	}
	_, err := h.ledger.Post(h.Ctx, tx, ledger.Entry{Book: string(h.book()), On: h.day(), Kind: kind, Subject: subject,
		Postings: postings})
	return err
}

// happens is one thing of chance.
func (h *history) happens(tx docdb.Tx) error {
	lines, sums := h.lines()
	payer := parties.School("100001")
	switch h.chance.IntN(4) {
	case 0, 1:
		i := billing.Invoice{
			Meta: docdb.Meta{ID: h.id("invoice")}, Issuer: h.book(), Payer: payer, PayerName: "=Ash", Lines: lines, Sums: sums,
			IssuedAt: h.month, DueOn: h.day(), Internal: h.chance.IntN(5) == 0,
		}
		i.Number = strings.ToUpper(i.ID)
		if err := docdb.Of[billing.Invoice]("invoices").Insert(h.Ctx, tx, &i); err != nil {
			return err
		}
		err := h.post(tx, billing.Invoiced, i.ID, billing.Receivable(payer), billing.Income, billing.VATOutput, lines,
			sums, 1)
		if err != nil {
			return err
		}
		back := []billing.Line{lines[0]}
		back[0].Net = money.Pence(-lines[0].Net.Pence / 2)
		n := billing.CreditNote{Meta: docdb.Meta{ID: h.id("creditnote")}, Issuer: h.book(), Payer: payer, InvoiceID: i.ID,
			Lines: back, Sums: h.sums(back), IssuedAt: h.month}
		n.Number = strings.ToUpper(n.ID)
		if n.Total.IsZero() {
			return nil
		}
		if err := docdb.Of[billing.CreditNote]("credit_notes").Insert(h.Ctx, tx, &n); err != nil {
			return err
		}
		return h.post(tx, billing.TakenBack, n.ID, billing.Receivable(payer), billing.Income, billing.VATOutput, back,
			n.Sums, 1)
	case 2:
		for n := range lines {
			lines[n].VisitID = h.id("visit")
		}
		b := billing.SelfBill{Meta: docdb.Meta{ID: h.id("selfbill")}, Issuer: h.book(), HomeURN: "100001", HomeName: "Ash",
			Lines: lines, Sums: sums, IssuedAt: h.month}
		b.Number = strings.ToUpper(b.ID)
		if err := docdb.Of[billing.SelfBill]("self_bills").Insert(h.Ctx, tx, &b); err != nil {
			return err
		}
		return h.post(tx, billing.SelfBilled, b.ID, billing.Payable(payer), billing.Cost, billing.VATInput, lines, sums, -1)
	}
	amount := 1 + h.chance.Int64N(50_000)
	_, err := h.ledger.Post(h.Ctx, tx, ledger.Entry{Book: string(h.book()), On: h.day(), Kind: "banked",
		Subject: h.id("statement"), Postings: []ledger.Posting{
			{Account: "bank:one", Amount: money.Pence(amount)}, {Account: "unexplained:one", Amount: money.Pence(-amount)},
		}})
	return err
}

// What files say comes to what the book says of the days: documents by nominal account and VAT, entries by
// account. Contents together are the journal.
func TestFilesComeToWhatTheBookSays(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for n := range 8 {
		h := &history{world: w, chance: rand.New(rand.NewPCG(7, uint64(n))),
			month: time.Date(2030+n, 3, 1, 0, 0, 0, 0, time.UTC)}
		for range 12 {
			w.must(w.DB.Update(w.Ctx, h.happens))
		}
		from := date.On(h.month)
		ask := func(format string, what ...exports.Content) map[string][][]string {
			return w.tables(w.made(exports.MakeInput{Book: w.book(), From: from, To: from.AddDays(30), What: what,
				Format: format, Again: true, IdempotencyKey: w.keys.New("key")}))
		}
		want := h.moved(from)
		if len(want) < 5 {
			t.Fatalf("the history moves only %v", want)
		}
		journal := ask("csv", exports.Journal)[""]
		if diff := cmp.Diff(want, byAccount(t, journal, "Debit", "Credit")); diff != "" {
			t.Fatalf("the journal of %s: %s", from, diff)
		}
		all := map[string]int64{}
		for name, rows := range ask("csv", exports.Contents()[:6]...) {
			if rows[0][0] == "Entry" {
				for account, sum := range byAccount(t, rows, "Debit", "Credit") {
					all[account] += sum
				}
				continue
			}
			sign, party, vat := int64(-1), "receivable:school:100001", "vat:output"
			if name == "purchases" || name == "credits-purchases" {
				sign, party, vat = 1, "payable:school:100001", "vat:input"
			}
			for account, sum := range byAccount(t, rows, "Net", "") {
				all[account] += sign * sum
			}
			all[vat] += sign * pence(t, column(t, rows, "VAT"))
			all[party] -= sign * pence(t, column(t, rows, "Gross"))
		}
		maps.DeleteFunc(all, func(_ string, sum int64) bool { return sum == 0 })
		if diff := cmp.Diff(want, all); diff != "" {
			t.Fatalf("the contents of %s: %s", from, diff)
		}
	}
	w.sound()
}

// moved is what the accounts of the book moved from a day on, as far as they moved anything.
func (h *history) moved(from date.Day) map[string]int64 {
	all := map[string]int64{}
	at := func(day date.Day, sign int64) {
		balances, err := ledger.Balances(h.Ctx, h.DB, string(h.book()), "", day)
		h.must(err)
		for _, b := range balances {
			all[string(b.Account)] += sign * b.Amount.Pence
		}
	}
	at(from.AddDays(30), 1)
	at(from.AddDays(-1), -1)
	maps.DeleteFunc(all, func(_ string, sum int64) bool { return sum == 0 })
	return all
}

// byAccount adds a column up by account, less another.
func byAccount(t *testing.T, rows [][]string, plus, minus string) map[string]int64 {
	t.Helper()
	all := map[string]int64{}
	accounts, add := column(t, rows, "Account"), column(t, rows, plus)
	for n, account := range accounts {
		all[account] += pence(t, add[n:n+1])
	}
	if minus != "" {
		for n, each := range column(t, rows, minus) {
			all[accounts[n]] -= pence(t, []string{each})
		}
	}
	maps.DeleteFunc(all, func(_ string, sum int64) bool { return sum == 0 })
	return all
}
