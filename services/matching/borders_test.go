package matching_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/leaders"
	"lateral/services/matching/rules"
	"lateral/services/needs"
	"lateral/services/people"
	"lateral/services/themes"
)

// side is one side of a border: what is asked and offered, and what happens before.
type side struct {
	ask   func(*needs.Ask)
	offer func(*leaders.ServiceInput)
	act   func(w *world, s leaders.Service, leader people.Actor)
	want  string // the points and the sentence of the rule, or the refusal
}

// said is what the head reads of the rule about the one service: "9/10: sentence", or "no: refusal".
func (w *world) said(n needs.Need, rule rules.Rule) string {
	w.T.Helper()
	result := w.find(n)
	switch {
	case len(result.Matches) == 1:
		return strings.TrimPrefix(sentence(result.Matches[0], rule), string(rule)+" ")
	case len(result.Excluded) == 1 && result.Excluded[0].Rule == rule:
		return "no: " + result.Excluded[0].Sentence
	}
	w.T.Errorf("not judged by %s: %+v", rule, result)
	return ""
}

// Each line has a service that is just inside a rule, and one that is just outside.
func TestJustInsideAndJustOutsideEachRule(t *testing.T) {
	const lasts = "no: Has no designation in force."
	for name, tt := range map[string]struct {
		rule            rules.Rule
		inside, outside side
	}{
		"one of two formats, and none of them": {rules.Format,
			side{ask: func(a *needs.Ask) { a.Formats = []themes.Format{themes.Review, themes.Coaching} }},
			side{ask: func(a *needs.Ask) { a.Formats = []themes.Format{themes.Review} },
				want: "no: Offers coaching, not review."}},
		"as far as the leader travels, and a kilometre less": {rules.Distance,
			side{offer: func(o *leaders.ServiceInput) { o.TravelKM = 12 },
				want: "3/6: Travels up to 7 miles, and your school is within that."},
			side{offer: func(o *leaders.ServiceInput) { o.TravelKM = 11 },
				want: "no: Just over 7 miles from your school, but travels only up to 7 miles."}},
		"a half-day on the last day, and none": {rules.Availability,
			side{ask: func(a *needs.Ask) { a.ByOn = "2026-02-03" },
				want: "2/7: Has 1 day free by Tue 3 Feb 2026, fewer than the 3 days that you ask for; " +
					"the first is Tue 3 Feb 2026."},
			side{ask: func(a *needs.Ask) { a.ByOn = "2026-02-02" }, want: "no: Has no days free by Mon 2 Feb 2026."}},
		"a half-day on the first day, and none": {rules.Availability,
			side{ask: func(a *needs.Ask) { a.StartOn = "2026-02-09" },
				want: "3/7: Has half a day free by Fri 27 Mar 2026, fewer than the 3 days that you ask for; " +
					"the first is Mon 9 Feb 2026."},
			side{ask: func(a *needs.Ask) { a.StartOn = "2026-02-10" }, want: "no: Has no days free by Fri 27 Mar 2026."}},
		"all half-days asked for, and one too few": {rules.Availability,
			side{ask: func(a *needs.Ask) { a.HalfDays, a.Budget = 7, money.Amount{} },
				want: "6/7: Has 3½ days free by Fri 27 Mar 2026, the first on Tue 3 Feb 2026."},
			side{ask: func(a *needs.Ask) { a.HalfDays, a.Budget = 8, money.Amount{} },
				want: "6/7: Has 3½ days free by Fri 27 Mar 2026, fewer than the 4 days that you ask for; " +
					"the first is Tue 3 Feb 2026."}},
		"the budget to the penny, and a penny less": {rules.Price,
			side{ask: func(a *needs.Ask) { a.Budget = money.Pounds(1050) },
				want: "2/5: £1,050.00 for 3 days, within your budget of £1,050.00."},
			side{ask: func(a *needs.Ask) { a.Budget = money.Pence(104_999) },
				want: "no: £1,050.00 for 3 days is more than your budget of £1,049.99."}},
		"the last day of a designation, and the day after": {rules.Undesignated,
			side{ask: byNovember, act: on("2026-08-31")},
			side{ask: byNovember, act: on("2026-09-01"), want: lasts}},
		"a role at the school that was ended, and one that is held": {rules.Conflict,
			side{act: func(w *world, _ leaders.Service, leader people.Actor) {
				w.grants(leader, people.Held{Role: people.Senior, Place: people.School("100001")})
				w.ends(leader, people.Senior)
			}},
			side{act: func(w *world, _ leaders.Service, leader people.Actor) {
				w.grants(leader, people.Held{Role: people.Finance, Place: people.School("100001")})
			}, want: "no: Has a role at your school too."}},
		"a role at the school that is asked for, and one that is given": {rules.Conflict,
			side{act: func(w *world, _ leaders.Service, leader people.Actor) {
				must(w.Directory.AskMembership(w.Ctx, leader, people.AskInput{URN: "100001", Role: people.Senior}))(w.T)
			}},
			side{act: func(w *world, _ leaders.Service, leader people.Actor) {
				m := must(w.Directory.AskMembership(w.Ctx, leader, people.AskInput{URN: "100001", Role: people.Senior}))(w.T)
				must(w.Directory.ApproveMembership(w.Ctx, w.Operator(), m.ID))(w.T)
			}, want: "no: Has a role at your school too."}},
		"a senior leader of both schools, and a head": {rules.Conflict,
			side{act: both(people.Senior)},
			side{act: both(people.Head), want: "no: The leader's home school has the same head as yours."}},
	} {
		for where, s := range map[string]side{"inside": tt.inside, "outside": tt.outside} {
			t.Run(name+"/"+where, func(t *testing.T) {
				t.Parallel()
				w := newWorld(t)
				in, ask := offer(), w.ask()
				if s.offer != nil {
					s.offer(&in)
				}
				if s.ask != nil {
					s.ask(&ask)
				}
				service, leader := w.lists("100002", in)
				if s.act != nil {
					s.act(w, service, leader)
				}
				if diff := cmp.Diff(s.want, w.said(w.Post("100001", ask), tt.rule)); diff != "" {
					t.Error(diff)
				}
			})
		}
	}
}

func byNovember(a *needs.Ask) { a.ByOn = "2026-11-30" }

// on moves the clock to noon on the day, and opens half-days after it.
func on(day date.Day) func(*world, leaders.Service, people.Actor) {
	return func(w *world, s leaders.Service, leader people.Actor) {
		start := must(day.Start())(w.T)
		w.Clock.Advance(start.Add(12 * time.Hour).Sub(w.Clock.Now()))
		w.opensOn(leader, s.LeaderID, "2026-10-05")
		w.follow(s.ID)
	}
}

// both gives somebody else the role at both schools.
func both(role people.Role) func(*world, leaders.Service, people.Actor) {
	return func(w *world, _ leaders.Service, _ people.Actor) {
		w.Person(people.Held{Role: role, Place: people.School("100001")},
			people.Held{Role: role, Place: people.School("100002")})
	}
}

// ends ends a role of somebody.
func (w *world) ends(who people.Actor, role people.Role) {
	w.T.Helper()
	me := must(w.Directory.Me(w.Ctx, who.AccountID))(w.T)
	for _, m := range me.Memberships {
		if m.Role == role {
			if err := w.Directory.EndMembership(w.Ctx, w.Operator(), m.ID); err != nil {
				w.T.Fatal(err)
			}
		}
	}
}
