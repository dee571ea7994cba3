package billing_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/date"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/register"
)

// list reads one page of a list: a line for each document, and the next cursor.
type list func(actor people.Actor, cursor string, limit int) ([]string, string, error)

// inPages reads the whole list, so many at a time.
func (read list) inPages(t *testing.T, actor people.Actor, limit int) (all []string) {
	t.Helper()
	for cursor, n := "", 0; ; n++ {
		page, next, err := read(actor, cursor, limit)
		if err != nil || len(page) > limit || len(page) == 0 && next != "" || n > 100 {
			t.Fatalf("page %d of %d has %d, and then %q: %v", n, limit, len(page), next, err)
		}
		all = append(all, page...)
		if cursor = next; next == "" {
			return all
		}
	}
}

// books has 20 invoices with their self-bills: each second one came in the same minute as the
// one before; they are due on days in another order, and are in all states but credited. Six
// visits more are signed off and on no invoice.
func books(t *testing.T) *world {
	t.Helper()
	w := newWorld(t)
	i := w.issued()
	const copies = 19
	at := w.Clock.Now()
	states := []billing.State{billing.Issued, billing.PartPaid, billing.Paid}
	w.Copies("invoices", i.ID, copies, func(n int) map[string]any {
		return map[string]any{"number": fmt.Sprintf("INV-%06d", n+2), "issuedAt": at.Add(time.Duration(n/2) * time.Minute),
			"dueOn": date.On(at).AddDays(n * 7 % 10), "state": states[n%3], "unpaid": n%3 < 2}
	})
	w.Copies("self_bills", i.SelfBillID, copies, func(n int) map[string]any {
		return map[string]any{"number": fmt.Sprintf("SB-%06d", n+2), "issuedAt": at.Add(time.Duration(n/2) * time.Minute)}
	})
	visit := w.Visits(i.AgreementID)[0]
	w.Copies("visits", visit.ID, 6, func(n int) map[string]any {
		return map[string]any{"date": date.On(at).AddDays(-n / 2), "billable": true, "invoiceId": ""}
	})
	return w
}

func (w *world) invoices(issuer, payer parties.Ref, state billing.State) list {
	return func(actor people.Actor, cursor string, limit int) ([]string, string, error) {
		page, next, err := w.billing.List(w.Ctx, actor,
			billing.ListInput{Issuer: issuer, Payer: payer, State: state, Cursor: cursor, Limit: limit})
		var lines []string
		for _, one := range page {
			by := one.Invoice.IssuedAt.Format(time.RFC3339)
			if state != "" {
				by = string(one.Invoice.DueOn)
			}
			lines = append(lines, by+" "+one.Invoice.Number)
		}
		return lines, next, err
	}
}

func (w *world) selfBills(issuer parties.Ref, home register.URN) list {
	return func(actor people.Actor, cursor string, limit int) ([]string, string, error) {
		page, next, err := w.billing.SelfBills(w.Ctx, actor, issuer, home, cursor, limit)
		var lines []string
		for _, one := range page {
			lines = append(lines, one.IssuedAt.Format(time.RFC3339)+" "+one.Number)
		}
		return lines, next, err
	}
}

func (w *world) toInvoice(issuer parties.Ref) list {
	return func(actor people.Actor, cursor string, limit int) ([]string, string, error) {
		page, next, err := w.billing.ToInvoice(w.Ctx, actor, issuer, cursor, limit)
		var lines []string
		for _, one := range page {
			lines = append(lines, string(one.Visit.Date)+" "+one.Visit.ID)
		}
		return lines, next, err
	}
}

// However many go on a page, each list has each document once and in one order; who else asks
// for it is told that there is no such place.
func TestPagesOfBillingHaveEachOnce(t *testing.T) {
	w := books(t)
	issuer, ash, cedar := w.seller(), enquiriestest.Ash, enquiriestest.Cedar
	office, head := w.finance(), enquiriestest.Head(ash)
	payers := []people.Actor{head, enquiriestest.Senior(ash), enquiriestest.Finance(ash)}
	owed := []people.Actor{enquiriestest.Head(cedar), enquiriestest.Finance(cedar)}
	both := people.Actor{AccountID: "both", Name: "both", Held: slices.Concat(office.Held, head.Held)}
	issuers := []people.Actor{office, both}
	others := []people.Actor{enquiriestest.Head(enquiriestest.Elm), enquiriestest.LeaderAt(cedar)}
	schools := slices.Concat(payers, owed)
	const latestFirst, earliestFirst = -1, 1
	for _, tt := range []struct {
		name  string
		list  list
		may   []people.Actor
		not   []people.Actor
		many  int
		order int
		place string // of the list
	}{
		{"invoices of the issuer", w.invoices(issuer, "", ""), issuers, schools, 20, latestFirst, "partnership"},
		{"its issued ones", w.invoices(issuer, "", billing.Issued), issuers, payers, 8, earliestFirst, "partnership"},
		{"its part paid ones", w.invoices(issuer, "", billing.PartPaid), issuers, payers, 6, earliestFirst, "partnership"},
		{"its paid ones", w.invoices(issuer, "", billing.Paid), issuers, payers, 6, earliestFirst, "partnership"},
		{"its credited ones", w.invoices(issuer, "", billing.Credited), issuers, payers, 0, earliestFirst, "partnership"},
		{"invoices to the school", w.invoices("", parties.School(ash), ""), payers, owed, 20, latestFirst, "school"},
		{"its part paid invoices", w.invoices("", parties.School(ash), billing.PartPaid), payers, owed, 6, earliestFirst,
			"school"},
		{"invoices to the home school", w.invoices("", parties.School(cedar), ""), owed, payers, 0, latestFirst, "school"},
		{"self-bills of the issuer", w.selfBills(issuer, ""), issuers, schools, 20, latestFirst, "partnership"},
		{"self-bills of the home school", w.selfBills("", cedar), owed, payers, 20, latestFirst, "school"},
		{"self-bills of the school that pays", w.selfBills("", ash), []people.Actor{head}, owed, 0, latestFirst, "school"},
		{"visits to invoice", w.toInvoice(issuer), issuers, schools, 6, earliestFirst, "partnership"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, actor := range tt.may {
				all := tt.list.inPages(t, actor, 100)
				if once := slices.Compact(slices.Sorted(slices.Values(all))); len(all) != tt.many || len(once) != tt.many {
					t.Errorf("%s sees %d, %d of them once; want %d", actor.Name, len(all), len(once), tt.many)
				}
				if !slices.IsSortedFunc(all, func(a, b string) int { return tt.order * strings.Compare(key(a), key(b)) }) {
					t.Errorf("%s sees them in another order: %v", actor.Name, all)
				}
				for _, limit := range []int{1, 3, 20} {
					if got := tt.list.inPages(t, actor, limit); !slices.Equal(got, all) {
						t.Errorf("%d a page: %v, all at once: %v", limit, got, all)
					}
				}
			}
			for _, actor := range slices.Concat(others, tt.not) {
				_, _, err := tt.list(actor, "", 10)
				if apperrtest.Code(err) != "not_found" || !strings.Contains(err.Error(), "no such "+tt.place) {
					t.Errorf("%s: %v", actor.Name, err)
				}
			}
		})
	}
}

// key is what the lines of a list are in the order of.
func key(line string) string {
	at, _, _ := strings.Cut(line, " ")
	return at
}

// A list of invoices is of an issuer or of a buyer; it says so to who asks for both or neither.
func TestAListOfInvoicesIsOfOnePlace(t *testing.T) {
	w := newWorld(t)
	for name, in := range map[string]billing.ListInput{
		"neither": {Limit: 10}, "both": {Issuer: w.seller(), Payer: parties.School(enquiriestest.Ash), Limit: 10},
	} {
		_, _, err := w.billing.List(w.Ctx, w.finance(), in)
		t.Run(name, func(t *testing.T) { apperrtest.BadFields(t, err, "issuer") })
	}
}
