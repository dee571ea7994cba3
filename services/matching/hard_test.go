package matching_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"lateral/pkg/jobs"
	"lateral/pkg/money"
	"lateral/services/leaders"
	"lateral/services/matching/rules"
	"lateral/services/needs"
	"lateral/services/people"
	"lateral/services/people/peopletest"
	"lateral/services/register"
	"lateral/services/themes"
)

func TestHardRules(t *testing.T) {
	tests := []struct {
		name  string
		ask   func(*needs.Ask)
		offer func(*leaders.ServiceInput)
		home  register.URN
		act   func(w *world, s leaders.Service, leader people.Actor)
		rule  rules.Rule
		want  string
	}{
		{name: "the school's own leader", home: "100001", rule: rules.OwnSchool, want: "Works at your own school."},
		{name: "a leader with a role at the school", home: "100002", rule: rules.Conflict,
			act: func(w *world, _ leaders.Service, leader people.Actor) {
				w.grants(leader, people.Held{Role: people.Senior, Place: people.School("100001")})
			}, want: "Has a role at your school too."},
		{name: "one head of both schools", home: "100002", rule: rules.Conflict,
			act: func(w *world, _ leaders.Service, _ people.Actor) {
				w.Person(people.Held{Role: people.Head, Place: people.School("100001")},
					people.Held{Role: people.Head, Place: people.School("100002")})
			}, want: "The leader's home school has the same head as yours."},
		{name: "a designation that has lapsed", home: "100002", rule: rules.Undesignated,
			ask:  func(a *needs.Ask) { a.ByOn = "2026-10-30" },
			act:  func(w *world, _ leaders.Service, _ people.Actor) { w.Clock.Advance(232 * 24 * time.Hour) },
			want: "Has no designation in force."},
		{name: "a service withdrawn since the designation lapsed", home: "100002", rule: rules.Undesignated,
			ask:  func(a *needs.Ask) { a.ByOn = "2026-10-30" },
			act:  func(w *world, s leaders.Service, _ people.Actor) { w.lapse(s) },
			want: "Has no designation in force any more: the last one has lapsed or was ended."},
		{name: "another phase", home: "100002", rule: rules.Phase,
			ask:  func(a *needs.Ask) { a.Phase = register.Post16 },
			want: "Works with primary schools, not with post-16 schools."},
		{name: "another format", home: "100002", rule: rules.Format,
			ask:  func(a *needs.Ask) { a.Formats = []themes.Format{themes.Review, themes.Training} },
			want: "Offers coaching, not review or training."},
		{name: "only in person", home: "100002", rule: rules.Mode,
			ask:  func(a *needs.Ask) { a.InPerson, a.Remote = false, true },
			want: "Supports schools only in person, and you ask for remote support."},
		{name: "only remotely", home: "100002", rule: rules.Mode,
			offer: func(o *leaders.ServiceInput) { o.InPerson, o.Remote, o.TravelKM = false, true, 0 },
			want:  "Supports schools only remotely, and you ask for support in person."},
		{name: "too far", home: "100003", rule: rules.Distance,
			want: "62 miles from your school, but travels only up to 19 miles."},
		{name: "too far, but for remote support", home: "100003", rule: rules.Distance,
			offer: func(o *leaders.ServiceInput) { o.Remote = true },
			want:  "62 miles from your school, but travels only up to 19 miles."},
		{name: "a little too far", home: "100002", rule: rules.Distance,
			offer: func(o *leaders.ServiceInput) { o.TravelKM = 11 },
			want:  "Just over 7 miles from your school, but travels only up to 7 miles."},
		{name: "no half-days before the last day", home: "100002", rule: rules.Availability,
			ask:  func(a *needs.Ask) { a.ByOn = "2026-02-02" },
			want: "Has no days free by Mon 2 Feb 2026."},
		{name: "above the budget", home: "100002", rule: rules.Price,
			ask:  func(a *needs.Ask) { a.Budget = money.Pounds(1049) },
			want: "£1,050.00 for 3 days is more than your budget of £1,049.00."},
		{name: "a budget in euros", home: "100002", rule: rules.Price,
			ask:  func(a *needs.Ask) { a.Budget = money.Amount{Pence: 500_000, Currency: "EUR"} },
			want: "Asks for £350.00 a day, and your budget is in another currency."},
		{name: "money where days are given", home: "100002", rule: rules.Price,
			ask:  func(a *needs.Ask) { a.Funding, a.Mutual = "", true },
			want: "Asks for £350.00 a day and takes no days in return."},
		{name: "a need that does not reach so far yet", home: "100004", rule: rules.Reach,
			ask:  func(a *needs.Ask) { a.PartnershipID = "" },
			act:  func(w *world, _ leaders.Service, _ people.Actor) { w.leave("100001") },
			want: "Your need is not shown to the leader's school yet. It is shown further from Mon 19 Jan 2026 on."},
		{name: "a need that is kept nearer", home: "100004", rule: rules.Reach,
			ask:  func(a *needs.Ask) { a.PartnershipID, a.MostReach = "", needs.ToRegion },
			act:  func(w *world, _ leaders.Service, _ people.Actor) { w.leave("100001") },
			want: "Your need is not shown to the leader's school: you keep it to your region."},
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
			s, leader := w.lists(tt.home, in)
			if tt.act != nil {
				tt.act(w, s, leader)
			}
			result := w.find(w.Post("100001", ask))
			if len(result.Matches) != 0 || result.Fitting != 0 || len(result.Excluded) != 1 {
				t.Fatalf("fits %d, excluded %d", result.Fitting, len(result.Excluded))
			}
			got := result.Excluded[0]
			if got.Rule != tt.rule || got.Sentence != tt.want || got.Service.ID != s.ID || got.Leader.ID != s.LeaderID {
				t.Errorf("%s: %s", got.Rule, got.Sentence)
			}
			anyLeaders := cmpopts.IgnoreFields(rules.Count{}, "Leaders", "Reason")
			if diff := cmp.Diff([]rules.Count{{Rule: tt.rule, Count: 1}}, result.Counts, anyLeaders); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// lapse has the leader's designation lapse, and the service with it.
func (w *world) lapse(s leaders.Service) {
	w.T.Helper()
	w.Clock.Advance(232 * 24 * time.Hour)
	if err := w.leaders.Lapse(w.Ctx, jobs.Job{}); err != nil {
		w.T.Fatal(err)
	}
	w.follow(s.ID)
}

func TestALapsedServiceOfOneWhoIsDesignatedAgain(t *testing.T) {
	w := newWorld(t)
	ask := w.ask()
	ask.ByOn = "2026-10-30"
	s, leader := w.lists("100002", offer())
	w.lapse(s)
	claim := must(w.leaders.Claim(w.Ctx, leader, s.LeaderID, leaders.ClaimInput{
		Kind: leaders.NLE, PartnershipID: w.partnership.ID, AwardedOn: "2026-09-01",
		Evidence: leaders.Evidence{Text: "Letter of 2026"},
	}))(t)
	must(w.leaders.Verify(w.Ctx, w.broker, claim.ID, claim.Version, ""))(t)
	w.follow(claim.ID)
	if result := w.find(w.Post("100001", ask)); result.Fitting+len(result.Counts) != 0 {
		t.Errorf("a service that its leader has not listed again fits or is left out: %+v", result)
	}
}

// grants gives a person another role.
func (w *world) grants(to people.Actor, held people.Held) {
	w.T.Helper()
	must(w.Directory.Provision(w.Ctx,
		people.ProvisionInput{Name: to.Name, Email: to.Email, Password: peopletest.Password, Held: []people.Held{held}}))(w.T)
}

// leave takes a school out of the partnership.
func (w *world) leave(urn register.URN) {
	w.T.Helper()
	if err := w.Partnerships.Leave(w.Ctx,
		people.Actor{AccountID: "account_operator", Held: []people.Held{{Role: people.Operator, Place: people.Service()}}},
		w.partnership.ID, urn); err != nil {
		w.T.Fatal(err)
	}
}
