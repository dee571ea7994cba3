package matching_test

import (
	"regexp"
	"slices"
	"testing"

	"lateral/pkg/money"
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/people"
	"lateral/services/register"
)

// toYou finds words that address the reader.
var toYou = regexp.MustCompile(`(?i)\b(you|yours?|our)\b`)

// A broker reads the same sentences as a head, about "the school" and never
// about "you": for services that fit, and for those that break any rule.
func TestABrokerReadsOfTheSchool(t *testing.T) {
	const verified = "Phonics is one of the two themes of this service, and the leader is a " +
		"specialist leader of education, verified for it."
	tests := []struct {
		name       string
		ask        func(*needs.Ask)
		offer      func(*leaders.ServiceInput)
		home       register.URN
		grant      bool // the leader has a role at the school
		leaves     bool // the home school leaves the partnership
		you, third string
	}{
		{name: "words", you: verified + " It speaks of “blend”, as you do.",
			third: verified + " It speaks of “blend”, as the school does."},
		{name: "no words", offer: func(o *leaders.ServiceInput) { o.Description = "Ask me." },
			you:   verified + " It has none of the words that stand out in your need.",
			third: verified + " It has none of the words that stand out in the need."},
		{name: "distance", you: "Travels up to 19 miles, and your school is within that.",
			third: "Travels up to 19 miles, and the school is within that."},
		{name: "distance not known", home: "100004",
			you:   "Travels up to 19 miles, but the distance to your school is not known.",
			third: "Travels up to 19 miles, but the distance to the school is not known."},
		{name: "remote", ask: func(a *needs.Ask) { a.Remote = true },
			offer: func(o *leaders.ServiceInput) { o.Remote = true }, home: "100003",
			you: "Supports you remotely.", third: "Supports the school remotely."},
		{name: "days", ask: func(a *needs.Ask) { a.HalfDays, a.Budget = 10, money.Amount{} },
			you: "Has 3½ days free by Fri 27 Mar 2026, fewer than the 5 days that you ask for; the first is Tue 3 Feb 2026.",
			third: "Has 3½ days free by Fri 27 Mar 2026, fewer than the 5 days that the school asks for; the first is Tue 3 " +
				"Feb 2026."},
		{name: "budget", you: "£1,050.00 for 3 days, within your budget of £1,200.00.",
			third: "£1,050.00 for 3 days, within the school's budget of £1,200.00."},
		{name: "own school", home: "100001", you: "Works at your own school.", third: "Works at the school itself."},
		{name: "conflict", grant: true, you: "Has a role at your school too.", third: "Has a role at the school too."},
		{name: "too far", home: "100003",
			you:   "62 miles from your school, but travels only up to 19 miles.",
			third: "62 miles from the school, but travels only up to 19 miles."},
		{name: "only in person", ask: func(a *needs.Ask) { a.InPerson, a.Remote = false, true },
			you:   "Supports schools only in person, and you ask for remote support.",
			third: "Supports schools only in person, and the school asks for remote support."},
		{name: "above the budget", ask: func(a *needs.Ask) { a.Budget = money.Pounds(1049) },
			you:   "£1,050.00 for 3 days is more than your budget of £1,049.00.",
			third: "£1,050.00 for 3 days is more than the school's budget of £1,049.00."},
		{name: "another currency", ask: func(a *needs.Ask) { a.Budget = money.Amount{Pence: 500_000, Currency: "EUR"} },
			you:   "Asks for £350.00 a day, and your budget is in another currency.",
			third: "Asks for £350.00 a day, and the school's budget is in another currency."},
		{name: "reach", home: "100004", leaves: true, ask: func(a *needs.Ask) { a.MostReach = needs.ToPartnership },
			you:   "Your need is not shown to the leader's school: you keep it to your partnership.",
			third: "The need is not shown to the leader's school: the school keeps it to its partnership."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			in, ask := offer(), w.ask()
			if tt.offer != nil {
				tt.offer(&in)
			}
			if tt.ask != nil {
				tt.ask(&ask)
			}
			home := tt.home
			if home == "" {
				home = "100002"
			}
			_, leader := w.lists(home, in)
			if tt.grant {
				w.grants(leader, people.Held{Role: people.Senior, Place: people.School("100001")})
			}
			if tt.leaves {
				w.leave(home)
			}
			n := w.Post("100001", ask)
			said, told := w.saidTo(n, w.head), w.saidTo(n, w.broker)
			if !slices.Contains(said, tt.you) || !slices.Contains(told, tt.third) {
				t.Errorf("the head reads %q, the broker %q", said, told)
			}
			for _, sentence := range told {
				if toYou.MatchString(sentence) {
					t.Errorf("the broker reads %q", sentence)
				}
			}
		})
	}
}

// saidTo are all sentences that a reader gets about who fits a need.
func (w *world) saidTo(n needs.Need, actor people.Actor) []string {
	w.T.Helper()
	result := must(w.matching.Find(w.Ctx, actor, n.ID, 10))(w.T)
	var all []string
	for _, m := range result.Matches {
		for _, e := range m.Evidence {
			all = append(all, e.Sentence)
		}
	}
	for _, x := range result.Excluded {
		all = append(all, x.Sentence)
	}
	return all
}
