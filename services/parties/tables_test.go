package parties_test

import (
	"testing"

	"lateral/services/parties"
)

// A seller without a VAT number that decided nothing charges none, and its documents say why. Of a school that has
// said nothing about itself, nothing is known.
func TestASellerWithoutANumberIsNotRegistered(t *testing.T) {
	without := bank("00000001")
	without.VATNumber = ""
	for _, tt := range []struct {
		name string
		kind parties.Kind
		says *parties.Payee // about itself
		want parties.Reason // "" while nobody decided
	}{
		{"a school that said nothing", parties.OfSchool, nil, ""},
		{"a school with an account and no number", parties.OfSchool, &without, parties.Outside},
		{"a partnership that said nothing", parties.OfPartnership, nil, parties.Outside},
		{"a partnership with an account and no number", parties.OfPartnership, &without, parties.Outside},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := newPurse(t, tt.kind)
			if tt.says != nil {
				if err := p.SetPayee(p.Ctx, p.of, *tt.says); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := p.SetPrefix(p.Ctx, p.one, p.of, "WV"); err != nil { // says nothing about VAT
				t.Fatal(err)
			}
			if got := p.treated(p.today()); got != tt.want {
				t.Errorf("treated as %q, want %q", got, tt.want)
			}
		})
	}
	p := newPurse(t, parties.OfPartnership)
	p.hasNumber()
	if got := p.treatment(parties.Training, p.today()); got != nil {
		t.Errorf("with a number nobody decided, and it is treated as %+v", got)
	}
}

// What a decision says holds no more where its number is gone: a person decides anew.
func TestADecisionThatNeedsANumberEndsWithIt(t *testing.T) {
	p := newPurse(t, parties.OfPartnership)
	p.hasNumber()
	p.decides(training(parties.Standard))
	without := bank("00000001")
	without.VATNumber = ""
	if err := p.SetPayee(p.Ctx, p.of, without); err != nil {
		t.Fatal(err)
	}
	if got := p.treatment(parties.Training, p.today()); got != nil {
		t.Errorf("treated as %+v", got)
	}
}

func TestOneLegalPersonChargesItselfNoVAT(t *testing.T) {
	p := newPurse(t, parties.OfPartnership)
	p.hasNumber()
	p.decides(training(parties.Standard))
	other := parties.School(stranger)
	if _, err := p.ChargeInternally(p.Ctx, p.one, p.of, other, true); err != nil {
		t.Fatal(err)
	}
	tables := parties.TablesOn(p.DB, p.today())
	got, err := tables.Treatment(p.Ctx, p.of, other, parties.Training)
	if err != nil || got == nil || got.Reason != parties.Outside || got.Ground == "" {
		t.Errorf("%+v, %v", got, err)
	}
	got, err = tables.Treatment(p.Ctx, p.of, parties.School(school), parties.Training)
	if err != nil || got == nil || got.Reason != parties.Standard {
		t.Errorf("to another: %+v, %v", got, err)
	}
}
