package parties_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/register"
)

// decides has somebody decide.
func (p *purse) decides(ask parties.VATAsk) parties.VATTable {
	p.t.Helper()
	table, err := p.DecideVAT(p.Ctx, p.one, p.of, ask)
	if err != nil {
		p.t.Fatal(err)
	}
	return table
}

// training is what somebody decided about training.
func training(reason parties.Reason) parties.VATAsk {
	ask := parties.VATAsk{Supply: parties.Training, Reason: reason}
	if reason.NeedsGround() {
		ask.Ground = "Education by an eligible body"
	}
	return ask
}

// treated is the reason for which training is treated so on a day; "" if nobody decided.
func (p *purse) treated(on date.Day) parties.Reason {
	p.t.Helper()
	got := p.treatment(parties.Training, on)
	if got == nil {
		return ""
	}
	return got.Reason
}

// treatment is how what is sold to another school is treated on a day; nil if nobody decided.
func (p *purse) treatment(s parties.Supply, on date.Day) *parties.Treatment {
	p.t.Helper()
	got, err := parties.TablesOn(p.DB, on).Treatment(p.Ctx, p.of, "school:100002", s)
	if err != nil {
		p.t.Fatal(err)
	}
	return got
}

func (p *purse) today() date.Day { return date.On(p.Clock.Now()) }

func (p *purse) hasNumber() {
	p.t.Helper()
	if err := p.SetPayee(p.Ctx, p.of, bank("00000001")); err != nil {
		p.t.Fatal(err)
	}
}

func TestNobodyDecidedUntilSomebodyDoes(t *testing.T) {
	for _, kind := range []parties.Kind{parties.OfSchool, parties.OfPartnership} {
		p := newPurse(t, kind)
		p.hasNumber()
		if got := p.treated(p.today()); got != "" {
			t.Errorf("treated as %s", got)
		}
		p.decides(training(parties.Standard))
		got := p.treatment(parties.Training, p.today())
		if got == nil || *got != (parties.Treatment{Reason: parties.Standard, Rate: 2000}) {
			t.Errorf("%+v", got)
		}
		if got := p.treatment(parties.Release, p.today()); got != nil {
			t.Errorf("release: %+v", got)
		}
	}
}

// A later decision takes the place of an earlier one from its first day on, and rewrites nothing.
func TestALaterDecisionLeavesTheEarlierInTheHistory(t *testing.T) {
	p := newPurse(t, parties.OfPartnership)
	p.hasNumber()
	p.decides(training(parties.Standard))
	p.Clock.Advance(24 * time.Hour)
	ask := training(parties.Exempt)
	ask.From, ask.Until = p.today().AddDays(10), p.today().AddDays(20)
	p.decides(ask)
	p.Clock.Advance(24 * time.Hour)
	table := p.decides(ask) // again
	for days, want := range map[int]parties.Reason{
		-9: "", -2: parties.Standard, 0: parties.Standard, 8: parties.Standard, 9: parties.Exempt, 19: parties.Exempt, 20: "",
	} {
		if got := p.treated(p.today().AddDays(days)); got != want {
			t.Errorf("after %d days: %q, not %q", days, got, want)
		}
	}
	history := table.Rows[0].History
	if len(history) != 2 || history[0].Reason != parties.Exempt || history[1].Reason != parties.Standard ||
		history[1].DecidedByName != p.one.Name {
		t.Errorf("%+v", history)
	}
	if now := table.Rows[0].Now; now == nil || now.Reason != parties.Standard || !table.Rows[0].Holds {
		t.Errorf("now: %+v", table.Rows[0])
	}
	p.Clock.Advance(30 * 24 * time.Hour)
	table, err := p.VATTable(p.Ctx, p.two, p.of)
	if err != nil || table.Rows[0].Holds || !strings.Contains(table.Rows[0].WhyNot, "last day") {
		t.Errorf("%+v, %v", table.Rows[0], err)
	}
}

func TestASellerWithoutAVATNumberChargesNone(t *testing.T) {
	p := newPurse(t, parties.OfSchool)
	for _, reason := range parties.Reasons() {
		_, err := p.DecideVAT(p.Ctx, p.one, p.of, training(reason))
		why, _ := apperr.Reason(err)
		if refused := strings.Contains(why, "Without a VAT number"); refused != reason.NeedsNumber() {
			t.Errorf("%s: %v", reason, err)
		}
	}
	p.hasNumber()
	p.decides(training(parties.Reduced))
	if err := p.SetPayee(p.Ctx, p.of, parties.Payee{}); err != nil {
		t.Fatal(err)
	}
	if got := p.treated(p.today()); got != "" {
		t.Errorf("the number is gone, and it still charges: %s", got)
	}
}

func TestADecisionIsWhole(t *testing.T) {
	p := newPurse(t, parties.OfPartnership)
	p.hasNumber()
	for name, tt := range map[string]struct {
		ask parties.VATAsk
		bad string
	}{
		"nothing":          {parties.VATAsk{}, "supply"},
		"no reason":        {parties.VATAsk{Supply: parties.Training}, "reason"},
		"exempt, no why":   {parties.VATAsk{Supply: parties.Training, Reason: parties.Exempt, Ground: " "}, "ground"},
		"a ground too far": {parties.VATAsk{Supply: parties.Training, Reason: parties.Standard, Ground: "x"}, "ground"},
		"a long ground": {parties.VATAsk{Supply: parties.Training, Reason: parties.Outside, Ground: strings.Repeat("x", 201)},
			"ground"},
		"no day":    {parties.VATAsk{Supply: parties.Training, Reason: parties.Zero, From: "2026-02-30"}, "from"},
		"no end":    {parties.VATAsk{Supply: parties.Training, Reason: parties.Zero, Until: "1026-02-03"}, "until"},
		"backwards": {parties.VATAsk{Supply: parties.Training, Reason: parties.Zero, Until: "2001-01-01"}, "until"},
	} {
		_, err := p.DecideVAT(p.Ctx, p.one, p.of, tt.ask)
		var problem *apperr.Error
		if !errors.As(err, &problem) || len(problem.Fields) == 0 || problem.Fields[0].Path != tt.bad {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTheVATTableIsAbsentToOthers(t *testing.T) {
	for _, kind := range []parties.Kind{parties.OfSchool, parties.OfPartnership} {
		p := newPurse(t, kind)
		for _, who := range []people.Actor{p.elsewhere, p.operator, {AccountID: "acct_none"}} {
			_, read := p.VATTable(p.Ctx, who, p.of)
			_, decided := p.DecideVAT(p.Ctx, who, p.of, training(parties.Zero))
			_, paired := p.ChargeInternally(p.Ctx, who, p.of, parties.School(stranger), true)
			_, looked := p.Pair(p.Ctx, who, p.of, parties.School(stranger))
			for _, err := range []error{read, decided, paired, looked} {
				if !apperr.Is(err, apperr.KindNotFound) {
					t.Errorf("%s: %v", kind, err)
				}
			}
		}
	}
}

func TestTwoSchoolsMayBeOneLegalPerson(t *testing.T) {
	named := func(name string, change func(*register.School)) register.School {
		s := register.School{Entry: register.Entry{
			Name: name, Type: "Community school", Authority: "Wenlow", AuthorityCode: "999",
		}}
		s.ID = name
		change(&s)
		return s
	}
	as := func(*register.School) {}
	academy := func(trust string) func(*register.School) {
		return func(s *register.School) { s.Trust, s.Type = trust, "Academy converter" }
	}
	elsewhere := func(s *register.School) { s.Authority, s.AuthorityCode = "Teme", "998" }
	private := func(s *register.School) { s.Type = "Other independent school" }
	for name, tt := range map[string]struct {
		a, b register.School
		want string
	}{
		"itself":                     {named("Ash", as), named("Ash", as), ""},
		"of one authority":           {named("Ash", as), named("Elm", as), "maintained by Wenlow"},
		"of two":                     {named("Ash", as), named("Elm", elsewhere), ""},
		"of one trust":               {named("Ash", academy("T")), named("Elm", academy("T")), "belong to T"},
		"of two trusts":              {named("Ash", academy("T")), named("Elm", academy("U")), ""},
		"an academy and a community": {named("Ash", academy("T")), named("Elm", as), ""},
		"academies on their own":     {named("Ash", academy("")), named("Elm", academy("")), ""},
		"an independent school":      {named("Ash", as), named("Elm", private), ""},
	} {
		for _, pair := range [][2]register.School{{tt.a, tt.b}, {tt.b, tt.a}} {
			w, warned := parties.MayBeOnePerson(pair[0], pair[1])
			if warned != (tt.want != "") || !strings.Contains(string(w), tt.want) {
				t.Errorf("%s: %q", name, w)
			}
		}
	}
}

func TestASellerConfirmsThatAPayerIsItself(t *testing.T) {
	for _, kind := range []parties.Kind{parties.OfSchool, parties.OfPartnership} {
		p := newPurse(t, kind)
		payer := parties.School(stranger)
		for _, confirmed := range []bool{true, true, false, false, true} {
			table, err := p.ChargeInternally(p.Ctx, p.one, p.of, payer, confirmed)
			if err != nil || (len(table.Internal) == 1) != confirmed {
				t.Fatalf("%t: %+v, %v", confirmed, table.Internal, err)
			}
			is, err := parties.InternalCharge(p.Ctx, p.DB, p.of, payer)
			if err != nil || is != confirmed {
				t.Errorf("%t: %t, %v", confirmed, is, err)
			}
			if back, _ := parties.InternalCharge(p.Ctx, p.DB, payer, p.of); back {
				t.Error("it holds the other way round, where nobody confirmed it")
			}
		}
		for name, other := range map[string]parties.Ref{"itself": p.of, "nobody": parties.School("199999"),
			"no payer": parties.Payer("payer_1")} {
			if _, err := p.ChargeInternally(p.Ctx, p.one, p.of, other, true); err == nil {
				t.Errorf("%s is a payer", name)
			}
		}
	}
}
