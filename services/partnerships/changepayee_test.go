package partnerships_test

import (
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"lateral/pkg/apperr"
	"lateral/pkg/events"
	"lateral/pkg/jobs"
	"lateral/services/partnerships"
)

func (caller) bank(number string) partnerships.Payee {
	return partnerships.Payee{AccountName: "The Grove", SortCode: "00-00-01", AccountNumber: number,
		VATNumber: "GB123456789"}
}

// purse is a world with a partnership and a school that are paid, each by two
// people.
type purse struct {
	*world
	holder    partnerships.Holder
	one, two  caller
	elsewhere caller
}

// purses are those of a partnership and of a school. The same rule holds for both.
func purses(t *testing.T, try func(t *testing.T, p *purse)) {
	for name, has := range map[string]bool{"partnership with a payee": true, "partnership without": false,
		"school with a payee": true, "school without": false} {
		t.Run(name, func(t *testing.T) {
			o := newWorld(t)
			o.importFile(schools)
			p := &purse{world: o}
			if strings.HasPrefix(name, "school") {
				p.holder = partnerships.Holder{URN: "100000"}
				p.one, p.two, p.elsewhere = caller{name: "one", leads: "100000"}, caller{name: "two",
					leads: "100000"}, caller{name: "else", leads: "100006"}
			} else {
				id := o.found(alliance("The Grove")).ID
				p.holder = partnerships.Holder{PartnershipID: id}
				p.one, p.two, p.elsewhere = caller{name: "one", brokers: id}, caller{name: "two", brokers: id}, caller{name: "else",
					brokers: "other"}
			}
			if has {
				if err := o.SetPayee(t.Context(), p.holder, operator.bank("00000001")); err != nil {
					t.Fatal(err)
				}
			}
			try(t, p)
		})
	}
}

func (p *purse) standing() partnerships.PayeeStanding {
	p.t.Helper()
	now, err := p.PayeeOf(p.t.Context(), p.two, p.holder)
	if err != nil {
		p.t.Fatal(err)
	}
	return now
}

// asks lets somebody ask for an account, and returns the change that then waits.
func (p *purse) asks(who caller, number string) partnerships.PayeeView {
	p.t.Helper()
	now, err := p.ChangePayee(p.t.Context(), who, p.holder, p.standing().Version,
		partnerships.PayeeAsk{Payee: who.bank(number)})
	if err != nil {
		p.t.Fatal(err)
	}
	if now.Waiting == nil {
		p.t.Fatal("nothing waits")
	}
	return *now.Waiting
}

func (p *purse) later(d time.Duration) {
	p.t.Helper()
	p.now.Advance(d)
	for range 2 { // the job may run twice
		if err := p.ChangePayees(p.t.Context(), jobs.Job{}); err != nil {
			p.t.Fatal(err)
		}
	}
}

func (p *purse) paidInto(want string) {
	p.t.Helper()
	if got := p.standing().Payee.AccountNumber; got != want {
		p.t.Errorf("paid into %q, not %q", got, want)
	}
}

func TestAChangeOfPayeeWaitsForThreeDays(t *testing.T) {
	purses(t, func(t *testing.T, p *purse) {
		before := p.standing().Payee
		ch := p.asks(p.one, "00000002")
		p.later(72*time.Hour - time.Second)
		if diff := cmp.Diff(before, p.standing().Payee); diff != "" {
			t.Errorf("meanwhile: %s", diff)
		}
		p.later(time.Second)
		p.paidInto("00000002")
		if p.standing().Waiting != nil {
			t.Error("it still waits")
		}
		if _, err := p.StopPayee(t.Context(), p.two, ch.ID); !isConflict(err, "payee_change_ended") {
			t.Errorf("stopped too late: %v", err)
		}
		if got, want := p.told(), []events.Type{partnerships.PayeeChangeAsked, partnerships.PayeeChanged}; !cmp.Equal(got,
			want) {
			t.Errorf("happened: %v", got)
		}
	})
}

// told are the events about the holder's payee. None of them holds an account number.
func (p *purse) told() []events.Type {
	p.t.Helper()
	all, err := events.Of(p.t.Context(), p.db, p.holder.PartnershipID+string(p.holder.URN))
	if err != nil {
		p.t.Fatal(err)
	}
	var types []events.Type
	for _, e := range all {
		if strings.Contains(string(e.Data), "0000000") {
			p.t.Errorf("%s holds %s", e.Type, e.Data)
		}
		if strings.HasPrefix(string(e.Type), "register.payee") {
			types = append(types, e.Type)
		}
	}
	return types
}

func TestASecondPersonConfirmsAChangeOfPayee(t *testing.T) {
	purses(t, func(t *testing.T, p *purse) {
		ch := p.asks(p.one, "00000002")
		for name, tt := range map[string]struct {
			who  caller
			want apperr.Kind
		}{
			"who asked":      {p.one, apperr.KindForbidden},
			"somebody else":  {p.elsewhere, apperr.KindNotFound},
			"without a role": {caller{name: "none"}, apperr.KindNotFound},
		} {
			if _, err := p.ConfirmPayee(t.Context(), tt.who, ch.ID); !apperr.Is(err, tt.want) {
				t.Errorf("%s: %v", name, err)
			}
		}
		v, err := p.PayeeChange(t.Context(), p.two, ch.ID)
		if err != nil || !v.MayConfirm || !v.MayStop || v.To.AccountNumber != "00000002" || v.AskedByName != "one" {
			t.Errorf("the second sees %+v, %v", v, err)
		}
		if _, err := p.ConfirmPayee(t.Context(), p.two, ch.ID); err != nil {
			t.Fatal(err)
		}
		p.paidInto("00000002")
		if _, err := p.ConfirmPayee(t.Context(), p.two, ch.ID); !isConflict(err, "payee_change_ended") {
			t.Errorf("twice: %v", err)
		}
		p.later(100 * time.Hour)
		if got, want := p.told(), []events.Type{partnerships.PayeeChangeAsked, partnerships.PayeeChanged}; !cmp.Equal(got,
			want) {
			t.Errorf("happened: %v", got)
		}
	})
}

func TestWhoMayNotConfirmAChangeOfPayee(t *testing.T) {
	for name, tt := range map[string]struct {
		then func(*purse)
		want string
	}{
		"the second lost the role":      {func(p *purse) { p.gone["two"] = true }, ""},
		"the first lost the role":       {func(p *purse) { p.gone["one"] = true }, "asker_gone"},
		"the role of the second is new": {func(p *purse) { p.began["two"] = p.lately() }, "let_in_lately"},
		"the role of the first is new":  {func(p *purse) { p.began["one"] = p.lately() }, "let_in_lately"},
	} {
		t.Run(name, func(t *testing.T) {
			purses(t, func(t *testing.T, p *purse) {
				ch := p.asks(p.one, "00000002")
				p.gone, p.began = map[string]bool{}, map[string]time.Time{}
				tt.then(p)
				_, err := p.ConfirmPayee(t.Context(), p.two, ch.ID)
				if !isConflict(err, tt.want) && !apperr.Is(err, apperr.KindNotFound) {
					t.Errorf("confirmed: %v", err)
				}
				v, err := p.PayeeChange(t.Context(), p.two, ch.ID)
				if err != nil || v.MayConfirm || tt.want != "" && v.WhyNot == "" {
					t.Errorf("the page says %+v, %v", v, err)
				}
			})
		})
	}
}

// lately is when a role began that has lasted for a second less than three days.
func (p *purse) lately() time.Time { return p.now.Now().Add(time.Second - 72*time.Hour) }

// Whoever gave the role does not matter: a chain of people who let each other in is as long
// as one likes. So both have had their role for three days, and the page says from when.
func TestBothWhoAskAndWhoConfirmHaveHadTheirRoleForThreeDays(t *testing.T) {
	const from = "Tue 3 Feb 2026, 09:01"
	for name, tt := range map[string]struct {
		one, two func(*purse) time.Time
		want     string
	}{
		"the second is new": {nil, (*purse).lately, "Your role here began less than three days ago."},
		"the first is new":  {(*purse).lately, nil, "The role of the person who asked began less than three days ago."},
		"both are, the second later": {
			func(p *purse) time.Time { return p.lately().Add(-time.Minute) }, (*purse).lately, "Your role here began"},
		"both are, the first later": {(*purse).lately,
			func(p *purse) time.Time { return p.lately().Add(-time.Minute) }, "The role of the person who asked"},
	} {
		t.Run(name, func(t *testing.T) {
			purses(t, func(t *testing.T, p *purse) {
				if tt.one != nil {
					p.began["one"] = tt.one(p)
				}
				if tt.two != nil {
					p.began["two"] = tt.two(p)
				}
				ch := p.asks(p.one, "00000002")
				_, err := p.ConfirmPayee(t.Context(), p.two, ch.ID)
				if !isConflict(err, "let_in_lately") {
					t.Fatalf("confirmed: %v", err)
				}
				why, _ := apperr.Reason(err)
				if !strings.HasPrefix(why, tt.want) || !strings.Contains(why, "You can confirm this from "+from) {
					t.Errorf("says %q", why)
				}
				p.now.Advance(time.Second)
				if _, err := p.ConfirmPayee(t.Context(), p.two, ch.ID); err != nil {
					t.Errorf("after three days: %v", err)
				}
			})
		})
	}
}

func TestWhoLostTheRoleChangesNoPayee(t *testing.T) {
	purses(t, func(t *testing.T, p *purse) {
		before := p.standing().Payee.AccountNumber
		p.asks(p.one, "00000002")
		p.gone["one"] = true
		p.later(72 * time.Hour)
		p.paidInto(before)
		if got, want := p.told(), []events.Type{partnerships.PayeeChangeAsked,
			partnerships.PayeeChangeStopped}; !cmp.Equal(got, want) {
			t.Errorf("happened: %v", got)
		}
		if _, err := p.ChangePayee(t.Context(), p.one, p.holder, p.standing().Version,
			partnerships.PayeeAsk{Payee: p.one.bank("00000003")}); !apperr.Is(err, apperr.KindNotFound) {
			t.Errorf("asked once more: %v", err)
		}
	})
}

func TestAStoppedChangeOfPayeeIsOver(t *testing.T) {
	for _, stopper := range []string{"who asked", "another officer", "an operator"} {
		t.Run(stopper, func(t *testing.T) {
			purses(t, func(t *testing.T, p *purse) {
				before := p.standing().Payee.AccountNumber
				ch := p.asks(p.one, "00000002")
				who := map[string]caller{"who asked": p.one, "another officer": p.two, "an operator": operator}[stopper]
				if _, err := p.StopPayee(t.Context(), p.elsewhere, ch.ID); !apperr.Is(err, apperr.KindNotFound) {
					t.Errorf("somebody else: %v", err)
				}
				if _, err := p.StopPayee(t.Context(), who, ch.ID); err != nil {
					t.Fatal(err)
				}
				if _, err := p.ConfirmPayee(t.Context(), p.two, ch.ID); !isConflict(err, "payee_change_ended") {
					t.Errorf("confirmed too late: %v", err)
				}
				p.later(100 * time.Hour)
				p.paidInto(before)
			})
		})
	}
}

func TestALaterChangeOfPayeeBeginsTheTimeAnew(t *testing.T) {
	purses(t, func(t *testing.T, p *purse) {
		before := p.standing().Payee.AccountNumber
		first := p.asks(p.one, "00000002")
		p.later(71 * time.Hour)
		same := p.asks(p.one, "00000002") // sent again: nothing new
		if same.ID != first.ID || !same.EffectiveAt.Equal(first.EffectiveAt) {
			t.Errorf("the same again is %+v", same)
		}
		second := p.asks(p.one, "00000003")
		if _, err := p.ConfirmPayee(t.Context(), p.two, first.ID); !isConflict(err, "payee_change_ended") {
			t.Errorf("the first is confirmed: %v", err)
		}
		p.later(2 * time.Hour)
		p.paidInto(before)
		if now := p.standing().Waiting; now == nil || now.ID != second.ID {
			t.Errorf("%+v waits", now)
		}
		p.later(70 * time.Hour)
		p.paidInto("00000003")
	})
}

func TestToTakeAnAccountAwayWaitsToo(t *testing.T) {
	purses(t, func(t *testing.T, p *purse) {
		p.asks(p.one, "00000002")
		p.later(72 * time.Hour)
		if _, err := p.ChangePayee(t.Context(), p.one, p.holder, p.standing().Version,
			partnerships.PayeeAsk{Remove: true}); err != nil {
			t.Fatal(err)
		}
		p.paidInto("00000002")
		p.later(72 * time.Hour)
		p.paidInto("")
	})
}

// A request that lost its fields on the way must not stop the payments.
func TestAnAccountIsTakenAwayOnlyWhereThatIsSaid(t *testing.T) {
	purses(t, func(t *testing.T, p *purse) {
		p.asks(p.one, "00000002")
		p.later(72 * time.Hour)
		before := p.standing()
		for name, tt := range map[string]struct {
			ask  partnerships.PayeeAsk
			path string
		}{
			"nothing at all": {partnerships.PayeeAsk{}, "accountNumber"},
			"only blanks": {
				partnerships.PayeeAsk{Payee: partnerships.Payee{AccountName: " ", VATNumber: " "}}, "accountNumber"},
			"only an address": {
				partnerships.PayeeAsk{Payee: partnerships.Payee{Address: []string{"1 High Street"}}}, "accountNumber"},
			"only a VAT number": {partnerships.PayeeAsk{Payee: partnerships.Payee{VATNumber: "GB999999973"}},
				"accountNumber"},
			"an account, to be taken away": {partnerships.PayeeAsk{Payee: p.one.bank("00000003"), Remove: true}, "remove"},
			"half an account, to be removed": {
				partnerships.PayeeAsk{Payee: partnerships.Payee{SortCode: "000001"}, Remove: true}, "accountName"},
		} {
			_, err := p.ChangePayee(t.Context(), p.one, p.holder, before.Version, tt.ask)
			e := new(apperr.Error)
			if !errors.As(err, &e) || e.Kind != apperr.KindInvalid || e.Fields[0].Path != tt.path {
				t.Errorf("%s: %v", name, err)
			}
		}
		if diff := cmp.Diff(before, p.standing()); diff != "" {
			t.Error("something changed:", diff)
		}
	})
}

func TestAnAddressThatIsLeftOutStays(t *testing.T) {
	purses(t, func(t *testing.T, p *purse) {
		if p.holder.URN != "" {
			return // the register has it
		}
		ask := partnerships.PayeeAsk{Payee: p.one.bank("00000002")}
		for _, tt := range []struct{ told, want []string }{
			{[]string{"1 High Street"}, []string{"1 High Street"}}, {nil, []string{"1 High Street"}}, {[]string{" "}, nil},
		} {
			ask.Address = tt.told
			now, err := p.ChangePayee(t.Context(), p.one, p.holder, p.standing().Version, ask)
			if diff := cmp.Diff(tt.want, now.Payee.Address, cmpopts.EquateEmpty()); diff != "" || err != nil {
				t.Error(diff, err)
			}
		}
	})
}

func TestAChangeWhoseAskerIsGoneSaysSo(t *testing.T) {
	purses(t, func(t *testing.T, p *purse) {
		p.asks(p.one, "00000002")
		if p.standing().Waiting.AskerGone {
			t.Error("gone too early")
		}
		p.gone = map[string]bool{p.one.name: true}
		if w := p.standing().Waiting; w == nil || !w.AskerGone || w.MayConfirm || !w.MayStop {
			t.Errorf("%+v waits", w)
		}
	})
}

// One person confirms while another stops. The later one is told that it was too late, and
// the payee agrees with that.
func TestToConfirmAndToStopAtTheSameMoment(t *testing.T) {
	purses(t, func(t *testing.T, p *purse) {
		before := p.standing().Payee.AccountNumber
		ch := p.asks(p.one, "00000002")
		var confirmed, stopped, due error
		var all sync.WaitGroup
		all.Go(func() { _, confirmed = p.ConfirmPayee(t.Context(), p.two, ch.ID) })
		all.Go(func() { _, stopped = p.StopPayee(t.Context(), p.one, ch.ID) })
		all.Go(func() { due = p.ChangePayees(t.Context(), jobs.Job{}) })
		all.Wait()
		if (confirmed == nil) == (stopped == nil) || due != nil {
			t.Fatalf("confirmed: %v; stopped: %v; the job: %v", confirmed, stopped, due)
		}
		want := before
		if confirmed == nil {
			want = "00000002"
		}
		p.paidInto(want)
		if got := p.told(); len(got) != 2 {
			t.Errorf("happened: %v", got)
		}
	})
}

func TestAPayeeIsNotChangedAgainAndAgain(t *testing.T) {
	purses(t, func(t *testing.T, p *purse) {
		for n := range 20 {
			_, err := p.ChangePayee(t.Context(), p.one, p.holder, p.standing().Version,
				partnerships.PayeeAsk{Payee: p.one.bank("1000000" + string(rune('0'+n%10)))})
			if apperr.Is(err, apperr.KindTooMany) {
				if n < 3 {
					t.Errorf("refused the %dth time", n+1)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		t.Error("20 letters to everybody in a moment")
	})
}

// The form of the terms contains the payee too. Changing it there takes effect no sooner.
func TestThePayeeAmongTheTermsWaitsToo(t *testing.T) {
	o := newWorld(t)
	in := alliance("The Grove")
	p := o.found(in)
	payee := operator.bank("00000002")
	payee.Address = []string{"1 Grove Road"}
	in.Payee, in.WidenDays = &payee, 9
	now, err := o.Change(t.Context(), p.ID, p.Version, in)
	if err != nil || now.Payee.HasAccount() || now.Payee.VATNumber != "" || now.WidenDays != 9 ||
		len(now.Payee.Address) != 1 {
		t.Fatalf("%+v, %v", now, err)
	}
	standing, err := o.PayeeOf(t.Context(), caller{name: "b", brokers: p.ID}, partnerships.Holder{PartnershipID: p.ID})
	if err != nil || standing.Waiting == nil || standing.Waiting.To.AccountNumber != "00000002" {
		t.Errorf("%+v, %v", standing, err)
	}
}

// An operator sees that a change waits at a school, and only the last digits of its
// account.
func TestAnOperatorSeesNoWholeAccountOfASchool(t *testing.T) {
	purses(t, func(t *testing.T, p *purse) {
		ch := p.asks(p.one, "12345678")
		v, err := p.PayeeChange(t.Context(), operator, ch.ID)
		if err != nil || !v.MayStop {
			t.Fatalf("%+v, %v", v, err)
		}
		if isSchool := p.holder.URN != ""; v.MayConfirm == isSchool || (v.To.AccountNumber == "5678") != isSchool {
			t.Errorf("sees %q, may confirm: %v", v.To.AccountNumber, v.MayConfirm)
		}
		if _, err := p.PayeeOf(t.Context(), operator, p.holder); p.holder.URN != "" && !apperr.Is(err, apperr.KindNotFound) {
			t.Errorf("the payee itself: %v", err)
		}
	})
}

func isConflict(err error, code string) bool {
	var problem *apperr.Error
	return errors.As(err, &problem) && problem.Kind == apperr.KindConflict && problem.Code == code
}
