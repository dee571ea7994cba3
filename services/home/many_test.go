package home_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"lateral/pkg/date"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/home/homehttp"
	"lateral/services/needs/needstest"
	"lateral/services/people"
)

// figuresOf are the figures as people read them: "3 needs are open".
func figuresOf(d homehttp.Dashboard) []string {
	var all []string
	for _, f := range d.Figures {
		all = append(all, f.Value+" "+f.Label)
	}
	return all
}

func (w *world) wantFigure(role people.Role, place people.Place, want string) {
	w.T.Helper()
	if got := figuresOf(w.sees(role, place)); !slices.Contains(got, want) {
		w.T.Errorf("the %s reads %q, want %q among them", role, got, want)
	}
}

// Sums are of all that is owed, however much it is.
func TestSumsAreOfAllInvoices(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	w.Copies("invoices", i.ID, 150, func(n int) map[string]any {
		state := "issued"
		if n%5 == 0 {
			state = "part_paid"
		}
		return map[string]any{"number": fmt.Sprintf("INV-1%05d", n), "state": state}
	})
	w.Until("2026-03-06")
	const all, overdue = "£79,275.00 ", "£79,275.00 of it is overdue" // 151 of £525
	for _, role := range []people.Role{people.Finance, people.Broker} {
		w.wantFigure(role, people.Partnership(w.Partnership.ID), all+"is owed to the partnership")
		w.wantFigure(role, people.Partnership(w.Partnership.ID), overdue)
	}
	w.wantFigure(people.Finance, people.School(enquiriestest.Ash), all+"is to be paid by your school")
	w.wantFigure(people.Finance, people.School(enquiriestest.Ash), overdue)
}

// A payment that somebody reported is listed, even if it is for the invoice due last.
func TestAReportedPaymentIsFoundAmongMany(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	w.Copies("invoices", i.ID, 150, func(n int) map[string]any {
		changed := map[string]any{"number": fmt.Sprintf("INV-1%05d", n), "dueOn": "2026-03-04"}
		if n == 149 {
			changed["dueOn"] = "2026-12-31"
			changed["notices"] = []any{map[string]any{"on": "2026-02-10", "at": "2026-02-10T09:00:00Z"}}
		}
		return changed
	})
	got := titles(w.sees(people.Finance, people.Partnership(w.Partnership.ID)))
	if !slices.Contains(got, "Ash Primary School says that it paid INV-100149") {
		t.Errorf("listed are %q", got)
	}
}

// Counts are of all that they count, however many there are.
func TestCountsAreOfAll(t *testing.T) {
	w := newWorld(t)
	ash := people.School(enquiriestest.Ash)
	for i := range 60 {
		ask := needstest.Ask()
		ask.PartnershipID, ask.What = w.Partnership.ID, fmt.Sprintf("%s Group %d.", ask.What, i)
		w.Post(enquiriestest.Ash, ask)
	}
	w.wantFigure(people.Head, ash, "61 needs of your school are open")
	w.Copies("needs", w.AshNeed.ID, 100, func(n int) map[string]any { return map[string]any{"number": 9000 + n} })
	w.wantFigure(people.Broker, people.Partnership(w.Partnership.ID), "161 needs of members are open")

	a := w.Agreed(w.AshNeed, enquiriestest.Terms())
	w.Copies("agreements", a.ID, 60, func(n int) map[string]any {
		return map[string]any{"number": 9000 + n, "ref": fmt.Sprint("A-", 9000+n),
			"needId": fmt.Sprint("need", n), "proposalId": fmt.Sprint("p", n)}
	})
	w.wantFigure(people.Finance, ash, "61 active agreements support your school")
	cedar := people.School(enquiriestest.Cedar)
	w.wantFigure(people.Head, cedar, "0 active agreements support your school")
	w.wantFigure(people.Head, cedar, "61 active agreements are by leaders of your school")
	w.wantFigure(people.Finance, cedar, "61 active agreements are by leaders of your school")
}

// Where more invoices are unpaid than a list holds, the list has those due first, and the sum is of all.
func TestAListOfWhatIsToBePaidHasTheFirstAndTheSumIsOfAll(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	w.Copies("invoices", i.ID, 250, func(n int) map[string]any {
		due := date.Day("2026-03-06").AddDays(n)
		return map[string]any{"number": fmt.Sprintf("INV-1%05d", n), "dueOn": due}
	})
	d := w.sees(people.Finance, people.School(enquiriestest.Ash))
	all := titles(d)
	if len(all) != 200 || all[0] != "Pay £525.00 on INV-000001" || slices.Contains(all, "Pay £525.00 on INV-100199") ||
		!slices.Contains(all, "Pay £525.00 on INV-100198") {
		t.Errorf("%d are listed: %q", len(all), all)
	}
	if got := figuresOf(d); got[0] != "£131,775.00 is to be paid by your school" { // 251 of £525
		t.Errorf("figures %q", got)
	}
}

// Each agreement with visits to be invoiced is listed once, however many pages of visits there are.
func TestWhatIsToBeInvoicedIsFoundOnEveryPage(t *testing.T) {
	w := newWorld(t)
	a, visits := w.signedOff()
	const more = 120
	w.Copies("agreements", a, more, func(n int) map[string]any {
		return map[string]any{"number": 9000 + n, "ref": fmt.Sprint("A-", 9000+n), "buyerName": fmt.Sprint("School ", n),
			"needId": fmt.Sprint("need", n), "proposalId": fmt.Sprint("p", n)}
	})
	for _, id := range visits {
		w.Copies("visits", id, more, func(n int) map[string]any {
			return map[string]any{"agreementId": enquiriestest.CopyOf(a, n)}
		})
	}
	for _, role := range []people.Role{people.Finance, people.Broker} {
		all := titles(w.sees(role, people.Partnership(w.Partnership.ID)))
		invoices := slices.DeleteFunc(all, func(title string) bool { return !strings.HasPrefix(title, "Invoice ") })
		if slices.Sort(invoices); len(slices.Compact(slices.Clone(invoices))) != more+1 || len(invoices) != more+1 {
			t.Errorf("for the %s %d are listed: %q", role, len(invoices), invoices)
		}
	}
}
