package reconciliation_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/parties"
	"lateral/services/reconciliation"
)

// A line that nobody explained yet may be the money of every invoice that the desk proposes for it;
// once it is explained, it is nobody else's.
func TestMoneyThatWaitsMayBeForAnInvoice(t *testing.T) {
	w := newWorld(t)
	seller := parties.Partnership(w.Partnership.ID)
	may := func() map[string]bool {
		all, err := w.MayPay(w.Ctx, seller)
		w.must(err)
		return all
	}
	if diff := cmp.Diff(map[string]bool{}, may()); diff != "" {
		t.Error("nothing came:", diff)
	}
	w.came(w.invoices[0].Total.Pence, "ASH "+w.invoices[0].Number)
	w.came(1_23, "INTEREST")
	w.imports(0)
	if diff := cmp.Diff(map[string]bool{w.invoices[0].ID: true}, may()); diff != "" {
		t.Error("it came:", diff)
	}
	for _, l := range w.lines(reconciliation.Unexplained) {
		if l.Amount == w.invoices[0].Total {
			_, err := w.link(l.ID, w.invoices[0])
			w.must(err)
		}
	}
	if diff := cmp.Diff(map[string]bool{}, may()); diff != "" {
		t.Error("it is explained:", diff)
	}
	if other, err := w.MayPay(w.Ctx, parties.School("100001")); len(other) > 0 || err != nil {
		t.Errorf("another seller: %v, %v", other, err)
	}
}
