package parties_test

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
	"lateral/services/parties"
	"lateral/services/people"
)

// purses are those of a partnership and of a school. The same rule holds for both.
func purses(t *testing.T, try func(t *testing.T, p *purse)) {
	t.Helper()
	for name, has := range map[string]bool{"partnership with a payee": true, "partnership without": false,
		"school with a payee": true, "school without": false} {
		t.Run(name, func(t *testing.T) {
			kind := parties.OfPartnership
			if strings.HasPrefix(name, "school") {
				kind = parties.OfSchool
			}
			p := newPurse(t, kind)
			if has {
				if err := p.SetPayee(p.Ctx, p.of, bank("00000001")); err != nil {
					t.Fatal(err)
				}
			}
			try(t, p)
		})
	}
}

func (p *purse) standing() parties.PayeeStanding {
	p.t.Helper()
	now, err := p.PayeeOf(p.Ctx, p.two, p.of)
	if err != nil {
		p.t.Fatal(err)
	}
	return now
}

// asks lets somebody ask for an account, and returns the change that then waits.
func (p *purse) asks(who people.Actor, number string) parties.PayeeView {
	p.t.Helper()
	now, err := p.ChangePayee(p.Ctx, who, p.of, p.standing().Version,
		parties.PayeeAsk{Payee: bank(number)})
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
	p.Clock.Advance(d)
	for range 2 { // the job may run twice
		if err := p.ChangePayees(p.Ctx, jobs.Job{}); err != nil {
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
		if _, err := p.StopPayee(p.Ctx, p.two, ch.ID); !isConflict(err, "payee_change_ended") {
			t.Errorf("stopped too late: %v", err)
		}
		if got, want := p.told(), []events.Type{parties.PayeeChangeAsked, parties.PayeeChanged}; !cmp.Equal(got,
			want) {
			t.Errorf("happened: %v", got)
		}
	})
}

// told are the events about the holder's payee. None of them holds an account number.
func (p *purse) told() []events.Type {
	p.t.Helper()
	all, err := events.Of(p.Ctx, p.DB, p.of.ID())
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
			who  people.Actor
			want apperr.Kind
		}{
			"who asked":      {p.one, apperr.KindForbidden},
			"somebody else":  {p.elsewhere, apperr.KindNotFound},
			"without a role": {people.Actor{AccountID: "acct_none"}, apperr.KindNotFound},
		} {
			if _, err := p.ConfirmPayee(p.Ctx, tt.who, ch.ID); !apperr.Is(err, tt.want) {
				t.Errorf("%s: %v", name, err)
			}
		}
		v, err := p.PayeeChange(p.Ctx, p.two, ch.ID)
		if err != nil || !v.MayConfirm || !v.MayStop || v.To.AccountNumber != "00000002" || v.AskedByName != p.one.Name {
			t.Errorf("the second sees %+v, %v", v, err)
		}
		if _, err := p.ConfirmPayee(p.Ctx, p.two, ch.ID); err != nil {
			t.Fatal(err)
		}
		p.paidInto("00000002")
		if _, err := p.ConfirmPayee(p.Ctx, p.two, ch.ID); !isConflict(err, "payee_change_ended") {
			t.Errorf("twice: %v", err)
		}
		p.later(100 * time.Hour)
		if got, want := p.told(), []events.Type{parties.PayeeChangeAsked, parties.PayeeChanged}; !cmp.Equal(got,
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
		"the second lost the role":      {func(p *purse) { p.gone(p.two) }, ""},
		"the first lost the role":       {func(p *purse) { p.gone(p.one) }, "asker_gone"},
		"the role of the second is new": {func(p *purse) { p.began(p.two, p.lately()) }, "let_in_lately"},
		"the role of the first is new":  {func(p *purse) { p.began(p.one, p.lately()) }, "let_in_lately"},
	} {
		t.Run(name, func(t *testing.T) {
			purses(t, func(t *testing.T, p *purse) {
				ch := p.asks(p.one, "00000002")
				tt.then(p)
				_, err := p.ConfirmPayee(p.Ctx, p.two, ch.ID)
				if !isConflict(err, tt.want) && !apperr.Is(err, apperr.KindNotFound) {
					t.Errorf("confirmed: %v", err)
				}
				v, err := p.PayeeChange(p.Ctx, p.two, ch.ID)
				if err != nil || v.MayConfirm || tt.want != "" && v.WhyNot == "" {
					t.Errorf("the page says %+v, %v", v, err)
				}
			})
		})
	}
}

// lately is when a role began that has lasted for a second less than three days.
func (p *purse) lately() time.Time { return p.Clock.Now().Add(time.Second - 72*time.Hour) }

// Whoever gave the role does not matter: a chain of people who let each other in is as long
// as one likes. So both have had their role for three days, and the page says from when.
func TestBothWhoAskAndWhoConfirmHaveHadTheirRoleForThreeDays(t *testing.T) {
	const from = "Thu 15 Jan 2026, 09:01"
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
					p.began(p.one, tt.one(p))
				}
				if tt.two != nil {
					p.began(p.two, tt.two(p))
				}
				ch := p.asks(p.one, "00000002")
				_, err := p.ConfirmPayee(p.Ctx, p.two, ch.ID)
				if !isConflict(err, "let_in_lately") {
					t.Fatalf("confirmed: %v", err)
				}
				why, _ := apperr.Reason(err)
				if !strings.HasPrefix(why, tt.want) || !strings.Contains(why, "You can confirm this from "+from) {
					t.Errorf("says %q", why)
				}
				p.Clock.Advance(time.Second)
				if _, err := p.ConfirmPayee(p.Ctx, p.two, ch.ID); err != nil {
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
		p.gone(p.one)
		p.later(72 * time.Hour)
		p.paidInto(before)
		if got, want := p.told(), []events.Type{parties.PayeeChangeAsked,
			parties.PayeeChangeStopped}; !cmp.Equal(got, want) {
			t.Errorf("happened: %v", got)
		}
		if _, err := p.ChangePayee(p.Ctx, p.one, p.of, p.standing().Version,
			parties.PayeeAsk{Payee: bank("00000003")}); !apperr.Is(err, apperr.KindNotFound) {
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
				who := map[string]people.Actor{"who asked": p.one, "another officer": p.two, "an operator": p.operator}[stopper]
				if _, err := p.StopPayee(p.Ctx, p.elsewhere, ch.ID); !apperr.Is(err, apperr.KindNotFound) {
					t.Errorf("somebody else: %v", err)
				}
				if _, err := p.StopPayee(p.Ctx, who, ch.ID); err != nil {
					t.Fatal(err)
				}
				if _, err := p.ConfirmPayee(p.Ctx, p.two, ch.ID); !isConflict(err, "payee_change_ended") {
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
		if _, err := p.ConfirmPayee(p.Ctx, p.two, first.ID); !isConflict(err, "payee_change_ended") {
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
		if _, err := p.ChangePayee(p.Ctx, p.one, p.of, p.standing().Version,
			parties.PayeeAsk{Remove: true}); err != nil {
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
			ask  parties.PayeeAsk
			path string
		}{
			"nothing at all": {parties.PayeeAsk{}, "accountNumber"},
			"only blanks": {
				parties.PayeeAsk{Payee: parties.Payee{AccountName: " ", VATNumber: " "}}, "accountNumber"},
			"only an address": {
				parties.PayeeAsk{Payee: parties.Payee{Address: []string{"1 High Street"}}}, "accountNumber"},
			"only a VAT number": {parties.PayeeAsk{Payee: parties.Payee{VATNumber: "GB999999973"}},
				"accountNumber"},
			"an account, to be taken away": {parties.PayeeAsk{Payee: bank("00000003"), Remove: true}, "remove"},
			"half an account, to be removed": {
				parties.PayeeAsk{Payee: parties.Payee{SortCode: "000001"}, Remove: true}, "accountName"},
		} {
			_, err := p.ChangePayee(p.Ctx, p.one, p.of, before.Version, tt.ask)
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
		if p.of.Kind() == parties.OfSchool {
			return // the register has it
		}
		ask := parties.PayeeAsk{Payee: bank("00000002")}
		for _, tt := range []struct{ told, want []string }{
			{[]string{"1 High Street"}, []string{"1 High Street"}}, {nil, []string{"1 High Street"}}, {[]string{" "}, nil},
		} {
			ask.Address = tt.told
			now, err := p.ChangePayee(p.Ctx, p.one, p.of, p.standing().Version, ask)
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
		p.gone(p.one)
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
		all.Go(func() { _, confirmed = p.ConfirmPayee(p.Ctx, p.two, ch.ID) })
		all.Go(func() { _, stopped = p.StopPayee(p.Ctx, p.one, ch.ID) })
		all.Go(func() { due = p.ChangePayees(p.Ctx, jobs.Job{}) })
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
			_, err := p.ChangePayee(p.Ctx, p.one, p.of, p.standing().Version,
				parties.PayeeAsk{Payee: bank("1000000" + string(rune('0'+n%10)))})
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

// Heads and finance officers of members pay a partnership's invoices, so they see where to. What
// waits concerns its own people.
func TestAMemberSeesHowItsPartnershipIsPaid(t *testing.T) {
	p := newPurse(t, parties.OfPartnership)
	head, other := p.In(school, people.Head), p.In(stranger, people.Head)
	if _, err := p.Partnerships.Join(people.WithActor(p.Ctx, p.operator), p.of.ID(), school); err != nil {
		t.Fatal(err)
	}
	if err := p.SetPayee(p.Ctx, p.of, bank("00000001")); err != nil {
		t.Fatal(err)
	}
	p.asks(p.one, "00000002")
	now, err := p.PayeeOf(p.Ctx, head, p.of)
	if err != nil || !now.MaySee || now.MayAsk || now.Waiting != nil || now.Payee.AccountNumber != "00000001" {
		t.Errorf("%+v, %v", now, err)
	}
	if _, err := p.PayeeOf(p.Ctx, other, p.of); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("a stranger: %v", err)
	}
}

// An operator sees that a change waits at a school, and only the last digits of its
// account.
func TestAnOperatorSeesNoWholeAccountOfASchool(t *testing.T) {
	purses(t, func(t *testing.T, p *purse) {
		ch := p.asks(p.one, "12345678")
		v, err := p.PayeeChange(p.Ctx, p.operator, ch.ID)
		if err != nil || !v.MayStop {
			t.Fatalf("%+v, %v", v, err)
		}
		isSchool := p.of.Kind() == parties.OfSchool
		if v.MayConfirm == isSchool || (v.To.AccountNumber == "5678") != isSchool {
			t.Errorf("sees %q, may confirm: %v", v.To.AccountNumber, v.MayConfirm)
		}
		if _, err := p.PayeeOf(p.Ctx, p.operator, p.of); isSchool && !apperr.Is(err, apperr.KindNotFound) {
			t.Errorf("the payee itself: %v", err)
		}
	})
}

func isConflict(err error, code string) bool {
	var problem *apperr.Error
	return errors.As(err, &problem) && problem.Kind == apperr.KindConflict && problem.Code == code
}
