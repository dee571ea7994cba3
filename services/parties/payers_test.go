package parties_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/states/statestest"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/register"
)

// council is an outside payer as somebody says it.
func council(name string) parties.PayerAsk {
	return parties.PayerAsk{Name: name, Address: []string{"1 High Street ", "", "Ely"}, Email: " bills@council.example "}
}

// adds has somebody add an outside payer of the seller.
func (p *purse) adds(name string) parties.OutsidePayer {
	p.t.Helper()
	payer, err := p.AddPayer(p.Ctx, p.one, p.of, council(name))
	if err != nil {
		p.t.Fatal(err)
	}
	return payer
}

func TestAnOutsidePayerIsAddedAndFoundByItsNames(t *testing.T) {
	for _, kind := range []parties.Kind{parties.OfSchool, parties.OfPartnership} {
		p := newPurse(t, kind)
		added := p.adds("Wenlow Council")
		p.adds("Ash Trust")
		changed, err := p.ChangePayer(p.Ctx, p.two, added.ID, added.Version, council("Wenlow Borough"))
		if err != nil {
			t.Fatal(err)
		}
		diff := cmp.Diff([]string{"1 High Street", "Ely"}, changed.Address)
		if diff != "" || changed.Email != "bills@council.example" {
			t.Errorf("%s%+v", diff, changed)
		}
		if len(changed.Earlier) != 1 || changed.Earlier[0].Name != "Wenlow Council" {
			t.Errorf("earlier names: %+v", changed.Earlier)
		}
		for words, want := range map[string][]string{
			"": {"Ash Trust", "Wenlow Borough"}, "COUNCIL": {"Wenlow Borough"}, "trust": {"Ash Trust"}, "x": nil,
		} {
			all, err := p.Payers(p.Ctx, p.two, p.of, words)
			var names []string
			for _, each := range all {
				names = append(names, each.Name)
			}
			if diff := cmp.Diff(want, names); diff != "" || err != nil {
				t.Errorf("%q: %s%v", words, diff, err)
			}
		}
		got, err := parties.PayerOf(p.Ctx, p.DB, added.ID)
		if err != nil || got.Name != "Wenlow Borough" {
			t.Errorf("%+v, %v", got, err)
		}
	}
}

func TestPayersKeepToTheirStates(t *testing.T) {
	statestest.Behaves(t, parties.PayerSteps, parties.PayerActive,
		func(t *testing.T) statestest.Subject[parties.PayerState] {
			p := newPurse(t, parties.OfPartnership)
			id := p.adds("Council").ID
			now := func() parties.OutsidePayer {
				got, err := parties.PayerOf(p.Ctx, p.DB, id)
				if err != nil {
					t.Fatal(err)
				}
				return got
			}
			return statestest.Subject[parties.PayerState]{
				State: func() parties.PayerState { return now().State },
				Do: map[string]func() error{"end": func() error {
					return second(p.EndPayer(p.Ctx, p.one, id, now().Version))
				}},
			}
		})
}

// To everybody but its seller, an outside payer looks absent.
func TestAnOutsidePayerIsAbsentToOthers(t *testing.T) {
	p := newPurse(t, parties.OfPartnership)
	payer := p.adds("Council")
	for _, who := range []people.Actor{p.elsewhere, p.operator, p.In(school, people.Head), {AccountID: "acct_none"}} {
		for name, err := range map[string]error{
			"read":   second(p.Payer(p.Ctx, who, payer.ID)),
			"list":   second(p.Payers(p.Ctx, who, p.of, "")),
			"add":    second(p.AddPayer(p.Ctx, who, p.of, council("Other"))),
			"change": second(p.ChangePayer(p.Ctx, who, payer.ID, payer.Version, parties.PayerAsk{})),
			"end":    second(p.EndPayer(p.Ctx, who, payer.ID, payer.Version)),
			"terms":  second(p.Terms(p.Ctx, who, payer.Ref())),
			"bill":   second(p.ChangeTerms(p.Ctx, who, payer.Ref(), 0, parties.TermsAsk{})),
			"pair":   second(p.Pair(p.Ctx, p.elsewhere, parties.School(stranger), payer.Ref())),
		} {
			if !apperr.Is(err, apperr.KindNotFound) {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	other := newPurse(t, parties.OfSchool)
	mine := other.adds("Trust")
	_, err := other.Pair(other.Ctx, other.elsewhere, parties.School(stranger), mine.Ref())
	if !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("another seller pairs with it: %v", err)
	}
	if _, err := other.ChargeInternally(other.Ctx, other.one, other.of, mine.Ref(), true); err != nil {
		t.Errorf("its own seller: %v", err)
	}
}

func TestWhatIsSaidOfAPayerIsChecked(t *testing.T) {
	p := newPurse(t, parties.OfPartnership)
	known := p.adds("Council")
	with := func(change func(*parties.PayerAsk)) parties.PayerAsk {
		a := council("Trust")
		change(&a)
		return a
	}
	for bad, ask := range map[string]parties.PayerAsk{
		"name":    with(func(a *parties.PayerAsk) { a.Name = " " }),
		"address": with(func(a *parties.PayerAsk) { a.Address = []string{" "} }),
		"email":   with(func(a *parties.PayerAsk) { a.Email = "bills" }),
	} {
		_, err := p.AddPayer(p.Ctx, p.one, p.of, ask)
		var problem *apperr.Error
		if !errors.As(err, &problem) || len(problem.Fields) != 1 || problem.Fields[0].Path != bad {
			t.Errorf("%s: %v", bad, err)
		}
	}
	if _, err := p.AddPayer(p.Ctx, p.one, p.of, council("COUNCIL")); !isConflict(err, "payer_known") {
		t.Errorf("twice: %v", err)
	}
	if _, err := p.ChangePayer(p.Ctx, p.one, known.ID, known.Version+1, council("X")); !apperr.Is(err, apperr.KindStale) {
		t.Errorf("stale: %v", err)
	}
	if _, err := p.EndPayer(p.Ctx, p.one, known.ID, known.Version); err != nil {
		t.Fatal(err)
	}
	for name, err := range map[string]error{
		"changed": second(p.ChangePayer(p.Ctx, p.one, known.ID, known.Version+1, council("X"))),
		"billed":  second(p.ChangeTerms(p.Ctx, p.one, known.Ref(), 0, parties.TermsAsk{})),
	} {
		if !isConflict(err, "payer_ended") {
			t.Errorf("%s after its end: %v", name, err)
		}
	}
	p.adds("Council") // the name is free again
}

// terms has somebody write terms.
func (p *purse) terms(who people.Actor, of parties.Ref, ask parties.TermsAsk) parties.TermsView {
	p.t.Helper()
	now, err := p.Terms(p.Ctx, who, of)
	if err != nil {
		p.t.Fatal(err)
	}
	v, err := p.ChangeTerms(p.Ctx, who, of, now.Version, ask)
	if err != nil {
		p.t.Fatal(err)
	}
	return v
}

func TestAPayerSaysHowItIsBilled(t *testing.T) {
	for _, kind := range []parties.Kind{parties.OfSchool, parties.OfPartnership} {
		p := newPurse(t, kind)
		none, err := parties.TermsOf(p.Ctx, p.DB, p.of)
		if err != nil || none.OrderRequired || none.PaidBy != p.of {
			t.Errorf("%+v, %v", none, err)
		}
		p.terms(p.one, p.of, parties.TermsAsk{
			OrderRequired: true, SendTo: []string{" bills@grove.example ", ""}, NominalCode: " 4100-X ",
			EInvoice: parties.EInvoice{Scheme: "9932", ID: "GB123456782"}, PaidBy: "",
		})
		got, err := parties.TermsOf(p.Ctx, p.DB, p.of)
		if err != nil || !got.OrderRequired || got.NominalCode != "4100-X" || got.EInvoice.ID != "GB123456782" ||
			!cmp.Equal(got.SendTo, []string{"bills@grove.example"}) || got.PaidBy != p.of ||
			got.ChangedBy != p.one.AccountID {
			t.Errorf("%+v, %v", got, err)
		}
		if _, err := p.ChangeTerms(p.Ctx, p.one, p.of, 0, parties.TermsAsk{}); !apperr.Is(err, apperr.KindStale) {
			t.Errorf("stale: %v", err)
		}
	}
}

func TestTermsAreChecked(t *testing.T) {
	p := newPurse(t, parties.OfSchool)
	for name, tt := range map[string]struct {
		ask parties.TermsAsk
		bad string
	}{
		"no address":       {parties.TermsAsk{SendTo: []string{"bills"}}, "sendTo"},
		"six addresses":    {parties.TermsAsk{SendTo: strings.Split(strings.Repeat("a@b.example ", 6), " ")}, "sendTo"},
		"a strange scheme": {parties.TermsAsk{EInvoice: parties.EInvoice{Scheme: "1", ID: "12345"}}, "eInvoice.scheme"},
		"no id":            {parties.TermsAsk{EInvoice: parties.EInvoice{Scheme: "0088"}}, "eInvoice.id"},
		"a bad location": {parties.TermsAsk{EInvoice: parties.EInvoice{Scheme: "0088", ID: "5060000000008"}},
			"eInvoice.id"},
		"a bad VAT number": {parties.TermsAsk{EInvoice: parties.EInvoice{Scheme: "9932", ID: "GB123456789"}},
			"eInvoice.id"},
		"a formula":          {parties.TermsAsk{NominalCode: "=1+1"}, "nominalCode"},
		"a stranger pays":    {parties.TermsAsk{PaidBy: parties.Payer("payer_1")}, "paidBy"},
		"a school that pays": {parties.TermsAsk{PaysFor: []register.URN{stranger}}, "paysFor"},
	} {
		_, err := p.ChangeTerms(p.Ctx, p.one, p.of, 0, tt.ask)
		var problem *apperr.Error
		if !errors.As(err, &problem) || len(problem.Fields) == 0 || problem.Fields[0].Path != tt.bad {
			t.Errorf("%s: %v", name, err)
		}
	}
	if len(parties.Schemes()) < 3 {
		t.Error("the list of schemes cannot be read")
	}
}

// Who pays for a school: the payer says that it is willing, and the school that it wants so. Until
// both do, and after one no longer does, the school pays itself.
func TestAnotherPaysForASchool(t *testing.T) {
	p := newPurse(t, parties.OfPartnership)
	head := p.In(school, people.Head)
	payer := p.adds("Council")
	pays := func(seller, want parties.Ref) {
		t.Helper()
		if got, err := parties.WhoPays(p.Ctx, p.DB, seller, school); err != nil || got != want {
			t.Errorf("%s pays %s, not %s (%v)", got, seller, want, err)
		}
	}
	itself := parties.School(school)
	p.terms(p.one, payer.Ref(), parties.TermsAsk{PaysFor: []register.URN{school, stranger, school}})
	p.terms(p.one, payer.Ref(), parties.TermsAsk{PaysFor: []register.URN{school}})
	pays(p.of, itself)
	v := p.terms(head, itself, parties.TermsAsk{PaidBy: payer.Ref()})
	if v.PaidByName != "Council" || !cmp.Equal(v.Choices, []parties.Choice{{Ref: payer.Ref(), Name: "Council"}}) {
		t.Errorf("the school sees %+v", v)
	}
	pays(p.of, payer.Ref())
	pays(parties.Partnership("another"), itself) // it is no payer of theirs
	p.terms(p.one, payer.Ref(), parties.TermsAsk{})
	pays(p.of, itself)
	p.terms(p.one, payer.Ref(), parties.TermsAsk{PaysFor: []register.URN{school}})
	pays(p.of, payer.Ref())
	if _, err := p.EndPayer(p.Ctx, p.one, payer.ID, payer.Version); err != nil {
		t.Fatal(err)
	}
	pays(p.of, itself)
	p.terms(p.one, p.of, parties.TermsAsk{PaysFor: []register.URN{school}})
	p.terms(head, itself, parties.TermsAsk{PaidBy: p.of})
	pays(parties.Partnership("another"), p.of)
	if _, err := p.ChangeTerms(p.Ctx, p.one, p.of, 2, parties.TermsAsk{PaysFor: []register.URN{"199999"}}); err == nil {
		t.Error("it pays for a school that is not there")
	}
}
