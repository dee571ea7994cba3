package partnerships_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/jobs"
	"lateral/services/partnerships"
)

// drawnFrom are the steps that doc.go draws from a state, in order of the alphabet.
func drawnFrom(t *testing.T, from string) []string {
	t.Helper()
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	line := regexp.MustCompile(`(?m)^//\t` + from + ` → (.+)$`).FindSubmatch(doc)
	if line == nil {
		t.Fatalf("doc.go draws nothing from %q", from)
	}
	to := strings.Split(strings.ReplaceAll(string(line[1]), " or ", ", "), ", ")
	slices.Sort(to)
	return to
}

// A request takes each step that doc.go draws, and none after its end.
func TestRequestsTakeTheStepsThatAreDrawn(t *testing.T) {
	steps := map[string]func(*world, caller, caller, string) error{
		"accept":  func(o *world, _, head caller, id string) error { return second(o.Accept(o.t.Context(), head, id)) },
		"decline": func(o *world, _, head caller, id string) error { return second(o.Decline(o.t.Context(), head, id)) },
		"withdraw": func(o *world, broker, _ caller, id string) error {
			return second(o.WithdrawRequest(o.t.Context(), broker, id))
		},
		"wait": func(o *world, _, _ caller, _ string) error {
			o.now.Advance(30 * 24 * time.Hour)
			return o.ExpireRequests(o.t.Context(), jobs.Job{})
		},
	}
	var reached []string
	for name, step := range steps {
		o, p, broker, head := newVillage(t)
		asked := o.asks(broker, p, "100010")
		if err := step(o, broker, head, asked.ID); err != nil {
			t.Fatal(name, err)
		}
		state := func() string {
			q, err := partnerships.GetRequest(t.Context(), o.db, asked.ID)
			if err != nil {
				t.Fatal(err)
			}
			return string(q.State)
		}
		end := state()
		reached = append(reached, end)
		for after, again := range steps {
			if _ = again(o, broker, head, asked.ID); state() != end {
				t.Errorf("%s → %s by %s", end, state(), after)
			}
		}
	}
	slices.Sort(reached)
	if diff := cmp.Diff(drawnFrom(t, "asked"), reached); diff != "" {
		t.Error(diff)
	}
}

// A change of payee takes each step that doc.go draws, and none after its end.
func TestPayeeChangesTakeTheStepsThatAreDrawn(t *testing.T) {
	steps := map[string]func(*purse, string) error{
		"confirm": func(p *purse, id string) error { return second(p.ConfirmPayee(p.t.Context(), p.two, id)) },
		"stop":    func(p *purse, id string) error { return second(p.StopPayee(p.t.Context(), p.two, id)) },
		"ask": func(p *purse, _ string) error {
			ask := partnerships.PayeeAsk{Payee: p.two.bank("00000003")}
			return second(p.ChangePayee(p.t.Context(), p.two, p.holder, p.standing().Version, ask))
		},
		"wait": func(p *purse, _ string) error {
			p.now.Advance(72 * time.Hour)
			return p.ChangePayees(p.t.Context(), jobs.Job{})
		},
	}
	var reached []string
	for name, step := range steps {
		o := newWorld(t)
		id := o.found(alliance("The Grove")).ID
		p := &purse{world: o, holder: partnerships.Holder{PartnershipID: id}, one: caller{name: "one", brokers: id}, two: caller{name: "two", brokers: id}}
		asked := p.asks(p.one, "00000002")
		if err := step(p, asked.ID); err != nil {
			t.Fatal(name, err)
		}
		state := func() string {
			ch, err := partnerships.GetPayeeChange(t.Context(), o.db, asked.ID)
			if err != nil {
				t.Fatal(err)
			}
			return string(ch.State)
		}
		end := state()
		reached = append(reached, end)
		for after, again := range steps {
			if _ = again(p, asked.ID); state() != end {
				t.Errorf("%s → %s by %s", end, state(), after)
			}
		}
	}
	slices.Sort(reached)
	if diff := cmp.Diff(drawnFrom(t, "waiting"), slices.Compact(reached)); diff != "" {
		t.Error(diff)
	}
}

func second[T any](_ T, err error) error { return err }
