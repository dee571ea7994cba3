package reconciliation_test

import (
	"strings"
	"testing"

	"lateral/pkg/apperr"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/reconciliation"
)

func (w *world) remembers(link, says string) (reconciliation.Rule, error) {
	return w.Remember(w.Ctx, w.finance(), reconciliation.RememberInput{LinkID: link, Says: says})
}

func (w *world) rules(removed bool) []reconciliation.RuleView {
	w.t.Helper()
	all, err := w.Rules(w.Ctx, w.finance(), parties.Partnership(w.Partnership.ID), removed)
	w.must(err)
	return all
}

func (w *world) is(line string, kind reconciliation.Kind) reconciliation.Link {
	w.t.Helper()
	k, err := w.Link(w.Ctx, w.finance(), reconciliation.LinkInput{LineID: line, Kind: kind, IdempotencyKey: w.key()})
	w.must(err)
	return k
}

// What a person remembers of one line, the program does with the next, and names the rule.
func TestAPayerIsRememberedFromALink(t *testing.T) {
	w := newWorld(t)
	w.came(w.invoices[0].Total.Pence, "FPI KTS TRADING "+w.invoices[0].Number)
	w.imports(0)
	w.must(w.alone())
	line := w.lines(reconciliation.Unexplained)[0]
	if got := w.page(line.ID).Says; got != "KTS TRADING" {
		t.Errorf("a rule is offered for %q", got)
	}
	k, err := w.link(line.ID, w.invoices[0])
	w.must(err)
	r, err := w.remembers(k.ID, "kts trading")
	w.must(err)
	again, err := w.remembers(k.ID, "KTS Trading")
	if err != nil || again.ID != r.ID {
		t.Errorf("learnt twice: %+v, %v", again, err)
	}
	w.came(w.invoices[1].Total.Pence, "KTS TRADING "+w.invoices[1].Number)
	w.imports(0)
	w.must(w.alone())
	if got := w.invoice(1).State; got != billing.Paid {
		t.Fatal(got)
	}
	v, links, err := w.RuleLinks(w.Ctx, w.finance(), r.ID)
	if err != nil || v.Did != 1 || len(links) != 1 || links[0].Number != w.invoices[1].Number {
		t.Fatalf("%+v, %+v, %v", v, links, err)
	}
	if said := strings.Join(links[0].Evidence, " "); !strings.Contains(said, "“kts trading” is ") {
		t.Error(said)
	}
	w.sound()
}

// A rule links what waits already, counts no more once it is removed, and what it linked stays.
func TestATextMeansChargesUntilItsRuleIsRemoved(t *testing.T) {
	w := newWorld(t)
	w.came(-500, "SERVICE CHARGE 1")
	w.came(-600, "SERVICE CHARGE 2")
	w.imports(0)
	w.must(w.alone())
	k := w.is(w.lines(reconciliation.Unexplained)[0].ID, reconciliation.Charges)
	r, err := w.remembers(k.ID, "SERVICE CHARGE")
	w.must(err)
	w.must(w.alone())
	if left := w.lines(reconciliation.Unexplained); len(left) != 0 {
		t.Fatalf("%+v", left)
	}
	_, err = w.RemoveRule(w.Ctx, w.finance(), r.ID, "Too much.")
	w.must(err)
	if _, err := w.RemoveRule(w.Ctx, w.finance(), r.ID, "Again."); !apperr.Is(err, apperr.KindConflict) {
		t.Error(err)
	}
	w.came(-700, "SERVICE CHARGE 3")
	w.imports(0)
	w.must(w.alone())
	if left := w.lines(reconciliation.Unexplained); len(left) != 1 {
		t.Errorf("%+v", left)
	}
	if removed := w.rules(true); len(removed) != 1 || removed[0].Did != 1 || len(w.rules(false)) != 0 {
		t.Errorf("%+v", removed)
	}
	w.sound()
}

func TestRulesThatSayDifferentThingsAreShown(t *testing.T) {
	w := newWorld(t)
	w.came(-500, "SERVICE CHARGE 1")
	w.came(-600, "SERVICE CHARGE 2")
	w.imports(0)
	for i, kind := range []reconciliation.Kind{reconciliation.Charges, reconciliation.Outside} {
		k := w.is(w.lines(reconciliation.Unexplained)[0].ID, kind)
		if _, err := w.remembers(k.ID, []string{"SERVICE CHARGE", "service  charge"}[i]); err != nil {
			t.Fatal(err)
		}
	}
	for _, r := range w.rules(false) {
		if len(r.Against) != 1 {
			t.Errorf("%+v", r)
		}
	}
	w.came(-700, "SERVICE CHARGE 3")
	w.imports(0)
	w.must(w.alone())
	if left := w.lines(reconciliation.Unexplained); len(left) != 1 {
		t.Error("two rules that contradict have linked")
	}
}

func TestWhatIsNotRemembered(t *testing.T) {
	w := newWorld(t)
	w.came(-500, "SERVICE CHARGE 1")
	w.imports(0)
	k := w.is(w.lines(reconciliation.Unexplained)[0].ID, reconciliation.Charges)
	for _, says := range []string{"", "1", "CHA", "SOMETHING ELSE", "123456789"} {
		if _, err := w.remembers(k.ID, says); !apperr.Is(err, apperr.KindInvalid) {
			t.Errorf("%q: %v", says, err)
		}
	}
}

// A payer may be learnt by the account that it pays from, however the bank writes that.
func TestAnAccountIsRemembered(t *testing.T) {
	w := newWorld(t)
	w.came(w.invoices[0].Total.Pence, "FPI 20-49-90 78299167 "+w.invoices[0].Number)
	w.imports(0)
	line := w.lines(reconciliation.Unexplained)[0]
	k, err := w.link(line.ID, w.invoices[0])
	w.must(err)
	for _, says := range []string{"20-49-91 78299167", "7829", "78299167"} {
		if _, err := w.remembers(k.ID, says); !apperr.Is(err, apperr.KindInvalid) {
			t.Errorf("%s: %v", says, err)
		}
	}
	_, err = w.remembers(k.ID, "204990 78299167")
	w.must(err)
	w.came(w.invoices[1].Total.Pence, "20499078299167 "+w.invoices[1].Number)
	w.imports(0)
	w.must(w.alone())
	if got := w.invoice(1).State; got != billing.Paid {
		t.Fatal(got)
	}
	w.sound()
}

// Two lines for one document are two, though they came to two accounts of the seller.
func TestALineOfAnotherAccountClaimsADocumentToo(t *testing.T) {
	w := newWorld(t)
	w.pays(0)
	w.imports(0)
	first := w.account
	w.account, w.rows, w.balance = w.open("87654321").ID, nil, nil
	w.pays(0)
	w.imports(0)
	for _, account := range []string{first, w.account} {
		w.account = account
		w.must(w.alone())
	}
	if got := w.invoice(0).State; got != billing.Issued {
		t.Fatal(got)
	}
}
