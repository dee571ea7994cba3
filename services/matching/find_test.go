package matching_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/evidence"
	"lateral/services/leaders"
	"lateral/services/matching/rules"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes"
)

func TestEvidence(t *testing.T) {
	w := newWorld(t)
	s, _ := w.lists("100002", offer())
	n := w.Post("100001", w.ask())

	result := w.find(n)
	if len(result.Matches) != 1 || result.Fitting != 1 || !result.ByWords {
		t.Fatalf("result = %+v", result)
	}
	m := result.Matches[0]
	want := []string{
		"relevance: Phonics is one of the two themes of this service, and the leader is a " +
			"specialist leader of education, verified for it. " +
			"It speaks of “blend”, as you do.",
		"phase 8/8: Works with primary schools, and comes from a primary school.",
		"context 4/5: Like yours, the leader's own is a small primary school of the same type (Community school).",
		"record 3/5: No support of this leader is signed off here yet, which counts neither for nor against.",
		"closeness 2/2: The leader's own school is in Solent Alliance, as yours is.",
		"distance 4/6: Travels up to 19 miles, and your school is within that.",
		"availability 6/7: Has 3½ days free by Fri 27 Mar 2026, the first on Tue 3 Feb 2026.",
		"price 2/5: £1,050.00 for 3 days, within your budget of £1,200.00.",
		"load 2/2: Was shown, asked and booked little in recent weeks.",
	}
	if diff := cmp.Diff(want, sentences(m)); diff != "" {
		t.Error(diff)
	}
	if m.Service.ID != s.ID || m.Home.ID != "100002" || len(m.Designations) != 1 || m.FreeHalfDays != 7 ||
		m.FirstFree != (calendar.Slot{Date: "2026-02-03", Half: calendar.AM}) || m.KM == nil || m.Away != "7 miles" {
		t.Errorf("match = %+v", m)
	}
	if !addsUp(m) {
		t.Errorf("score = %v", m.Score)
	}
}

func TestAMatchCarriesTheLeadersRecord(t *testing.T) {
	w := newWorld(t)
	s, _ := w.lists("100002", offer())
	n := w.Post("100001", w.ask())
	if got := w.find(n).Matches[0].Record; got != (evidence.Record{}) {
		t.Errorf("before anything was signed off: %v", got)
	}
	e := events.Event{
		Data: []byte(`{"visitId":"visit_1","leaderId":"` + s.LeaderID + `","urn":"100003","date":"2026-01-08","halfDays":3}`)}
	if err := evidence.New(w.DB).FollowSignOff(w.Ctx, e); err != nil {
		t.Fatal(err)
	}
	if got := w.find(n).Matches[0].Record; got.HalfDays != 3 || got.Schools != 1 || got.LastOn != "2026-01-08" {
		t.Errorf("record = %v", got)
	}
}

func TestEvidenceInOtherCases(t *testing.T) {
	const blend = "It speaks of “blend”, as you do."
	const verified = "Phonics is one of the two themes of this service, and the leader is a " +
		"specialist leader of education, verified for it."
	tests := []struct {
		name  string
		ask   func(*needs.Ask)
		offer func(*leaders.ServiceInput)
		home  register.URN
		rule  rules.Rule
		want  string
	}{
		{"two themes", func(a *needs.Ask) { a.Themes = []themes.ID{"phonics", "early_years", "music"} }, nil, "100002",
			"relevance",
			"relevance: This service is about Phonics and Early years, and the leader is a " +
				"specialist leader of education, verified for Phonics. " +
				blend},
		{"a designation for something else", func(a *needs.Ask) { a.Themes = []themes.ID{"early_years"} }, nil, "100002",
			"relevance", "relevance: Early years is one of the two themes of this service, and the leader is a " +
				"specialist leader of education. " + blend},
		{"a related phase", nil, func(o *leaders.ServiceInput) { o.Phases = []register.Phase{register.AllThrough} }, "100002",
			"phase", "phase 1/8: Works with all-through schools, which teach some of the same ages as primary schools."},
		{"of several phases those that are related", nil, func(o *leaders.ServiceInput) {
			o.Phases = []register.Phase{register.Secondary, register.Middle, register.AllThrough}
		}, "100002", "phase",
			"phase 1/8: Works with middle and all-through schools, which teach some of the same ages as primary schools."},
		{"the phase, from a school of another", func(a *needs.Ask) { a.Phase = register.Secondary },
			func(o *leaders.ServiceInput) { o.Phases = []register.Phase{register.Primary, register.Secondary} }, "100002",
			"phase", "phase 5/8: Works with primary and secondary schools."},
		{"a service about the one theme", nil, func(o *leaders.ServiceInput) { o.Themes = []themes.ID{"phonics"} }, "100002",
			"relevance", "relevance: This service is about Phonics, and the leader is a " +
				"specialist leader of education, verified for it. " + blend},
		{"no words in common", nil, func(o *leaders.ServiceInput) { o.Description = "Ask me." }, "100002",
			"relevance", "relevance: " + verified + " It has none of the words that stand out in your need."},
		{"remote, from far", func(a *needs.Ask) { a.Remote = true }, func(o *leaders.ServiceInput) { o.Remote = true },
			"100003",
			"distance", "distance 3/6: Supports you remotely."},
		{"in person, from a place not known", nil, nil, "100004",
			"distance", "distance 3/6: Travels up to 19 miles, but the distance to your school is not known."},
		{"too few half-days", func(a *needs.Ask) { a.HalfDays, a.Budget = 10, money.Amount{} }, nil, "100002",
			"availability",
			"availability 5/7: Has 3½ days free by Fri 27 Mar 2026, fewer than the 5 days that you ask for; the first is " +
				"Tue 3 Feb 2026."},
		{"days that start later", func(a *needs.Ask) { a.StartOn = "2026-02-05" }, nil, "100002",
			"availability",
			"availability 5/7: Has 1½ days free by Fri 27 Mar 2026, fewer than the 3 days that you ask for; the first is Thu " +
				"5 Feb 2026."},
		{"the last day counts", func(a *needs.Ask) { a.ByOn = "2026-02-03"; a.HalfDays = 2 }, nil, "100002",
			"availability", "availability 5/7: Has 1 day free by Tue 3 Feb 2026, the first on Tue 3 Feb 2026."},
		{"no budget stated", func(a *needs.Ask) { a.Budget, a.HalfDays = money.Amount{}, 5 }, nil, "100002",
			"price", "price 3/5: £875.00 for 2½ days, at £350.00 a day."},
		{"free", nil, func(o *leaders.ServiceInput) { o.DayRate = money.Amount{} }, "100002", "price",
			"price 5/5: Free of charge."},
		{"days in return", func(a *needs.Ask) { a.Mutual, a.Funding = true, "" },
			func(o *leaders.ServiceInput) { o.Mutual = true }, "100002",
			"price", "price 5/5: Takes days in return, or £350.00 a day."},
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
			w.lists(tt.home, in)
			result := w.find(w.Post("100001", ask))
			if len(result.Matches) != 1 {
				t.Fatalf("nobody matches: %+v", result.Excluded)
			}
			if diff := cmp.Diff(tt.want, sentence(result.Matches[0], tt.rule)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestALeaderWithTwoDesignationsIsCalledByBoth(t *testing.T) {
	w := newWorld(t)
	s, leader := w.lists("100002", offer())
	claim := must(w.leaders.Claim(w.Ctx, leader, s.LeaderID, leaders.ClaimInput{
		Kind: leaders.Own, Title: "Grove lead for early years", PartnershipID: w.partnership.ID,
		Themes:    []themes.ID{"early_years"},
		AwardedOn: "2024-09-01", Evidence: leaders.Evidence{Text: "Letter of 2024"},
	}))(t)
	must(w.leaders.Verify(w.Ctx, w.broker, claim.ID, claim.Version, ""))(t)
	ask := w.ask()
	ask.Themes = []themes.ID{"phonics", "early_years"}
	want :=
		"relevance: This service is about Phonics and Early years, and the leader is a " +
			"specialist leader of education and a Grove lead for early " +
			"years, verified for them. It speaks of “blend”, as you do."
	if diff := cmp.Diff(want, sentences(w.find(w.Post("100001", ask)).Matches[0])[0]); diff != "" {
		t.Error(diff)
	}
}

func TestBrokerageIsAddedToThePrice(t *testing.T) {
	tests := []struct {
		name      string
		brokerage partnerships.Brokerage
		want      string
	}{
		{"a share added", partnerships.Brokerage{Mode: partnerships.Added, Share: 1500},
			"price 2/5: £1,207.50 for 3 days with brokerage, within your budget of £1,300.00."},
		{"a sum a day added", partnerships.Brokerage{Mode: partnerships.Added, PerDay: 5000},
			"price 2/5: £1,200.00 for 3 days with brokerage, within your budget of £1,300.00."},
		{"deducted", partnerships.Brokerage{Mode: partnerships.Deducted, Share: 1500},
			"price 3/5: £1,050.00 for 3 days, within your budget of £1,300.00."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			must(w.Partnerships.Change(w.Ctx, w.partnership.ID, w.partnership.Version, partnerships.Input{
				Name: w.partnership.Name, Kind: partnerships.Alliance, WidenDays: 5, PaymentDays: 30, Brokerage: tt.brokerage,
			}))(t)
			w.lists("100002", offer())
			ask := w.ask()
			ask.Budget = money.Pounds(1300)
			m := w.find(w.Post("100001", ask)).Matches[0]
			if diff := cmp.Diff(tt.want, sentence(m, rules.Price)); diff != "" {
				t.Error(diff)
			}
			if q, err := tt.brokerage.Quote(money.Pounds(350), 6); err != nil || m.Cost.Whole != q.Pays ||
				m.Cost.Quote.Receives != q.Receives {
				t.Errorf("cost = %+v, the rule says %+v, %v", m.Cost, q, err)
			}
			if m.Cost.WithBrokerage != (tt.brokerage.Mode == partnerships.Added) {
				t.Errorf("cost = %+v", m.Cost)
			}
		})
	}
}

func TestWithoutAPartnershipOfTheSchoolTheHomeSchoolsBrokers(t *testing.T) {
	w := newWorld(t)
	must(w.Partnerships.Change(w.Ctx, w.partnership.ID, w.partnership.Version, partnerships.Input{
		Name: w.partnership.Name, Kind: partnerships.Alliance, WidenDays: 5, PaymentDays: 30,
		Brokerage: partnerships.Brokerage{Mode: partnerships.Added, PerDay: 4999},
	}))(t)
	w.Import(needstest.School{URN: "100009", Easting: "460000", Northing: "100000"})
	odd := offer()
	odd.DayRate = money.Pence(29_999)
	w.lists("100002", odd)
	n := w.Post("100009", needstest.Ask())
	m := must(w.matching.Find(w.Ctx, needstest.Person(people.Head, "100009"), n.ID, 10))(t).Matches[0]
	if m.Cost.Quote.Pays.String() != "£1,050.00" || m.Cost.Whole != m.Cost.Quote.Pays || m.Cost.Quote.PaysWithVAT == nil {
		t.Errorf("cost = %+v", m.Cost)
	}
}

func TestEqualsComeInAFairAndStableOrder(t *testing.T) {
	w := newWorld(t)
	for range 8 {
		w.lists("100002", offer())
	}
	order := func(n needs.Need) []string {
		var ids []string
		for _, m := range w.find(n).Matches {
			ids = append(ids, m.Leader.Name)
		}
		return ids
	}
	first, second := w.Post("100001", w.ask()), w.Post("100001", w.ask())
	if diff := cmp.Diff(order(first), order(first)); diff != "" {
		t.Error("the order changed between two looks:", diff)
	}
	if cmp.Equal(order(first), order(second)) {
		t.Errorf("two needs have the same order: %v", order(first))
	}
	if len(order(first)) != 8 {
		t.Errorf("order = %v", order(first))
	}
}

func TestWhoMayAskWhoFits(t *testing.T) {
	w := newWorld(t)
	n, draft := w.Post("100001", w.ask()), w.Draft("100001", w.ask())
	tests := []struct {
		name  string
		actor people.Actor
		need  string
		want  apperr.Kind
	}{
		{"the head", w.head, n.ID, ""},
		{"a broker of the partnership", w.broker, n.ID, ""},
		{"the finance officer", needstest.Person(people.Finance, "100001"), n.ID, apperr.KindForbidden},
		{"a leader whom it reaches", needstest.Person(people.Leader, "100002"), n.ID, apperr.KindNotFound},
		{"somebody whom it does not reach", needstest.Person(people.Leader, "100099"), n.ID, apperr.KindNotFound},
		{"the head, a draft", w.head, draft.ID, apperr.KindConflict},
		{"the head, no need", w.head, "need_x", apperr.KindNotFound},
	}
	w.Import(needstest.School{URN: "100099"})
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := w.matching.Find(w.Ctx, tt.actor, tt.need, 5)
			if tt.want == "" && err != nil || tt.want != "" && !apperr.Is(err, tt.want) {
				t.Errorf("error = %v, want %q", err, tt.want)
			}
		})
	}
}

// A match asks no search engine: it is the same on each, and while none answers.
func TestMatchesAreTheSameWhileSearchIsDown(t *testing.T) {
	w := newWorld(t)
	w.lists("100002", offer())
	n := w.Post("100001", w.ask())
	before := w.find(n)
	if err := w.engine.Close(); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(sentences(before.Matches[0]), sentences(w.find(n).Matches[0])); diff != "" {
		t.Error(diff)
	}
}

func TestAHalfDayTakenSinceIsNotOffered(t *testing.T) {
	w := newWorld(t)
	s, _ := w.lists("100002", offer())
	n := w.Post("100001", w.ask())
	free := must(diary.FreeSlots(w.Ctx, w.DB, s.LeaderID, "2026-01-01", "2026-12-31"))(t)
	err := w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		return diary.Take(w.Ctx, tx, s.LeaderID, free, "agreement_1")
	})
	if err != nil {
		t.Fatal(err)
	}
	result := w.find(n) // the candidates do not know it yet
	if len(result.Matches) != 0 || result.Fitting != 0 || len(result.Excluded) != 1 ||
		result.Excluded[0].Rule != rules.Availability {
		t.Errorf("result = %+v", result)
	}
}

// A theme gives points and is no gate: a need and a service may have none.
func TestWithoutThemesWordsDecide(t *testing.T) {
	w := newWorld(t)
	in, other := offer(), offer()
	in.Themes, other.Themes = nil, nil
	other.Title, other.Description = "Timetables", "Curriculum-led financial planning."
	s, _ := w.lists("100002", in)
	w.lists("100002", other)
	ask := w.ask()
	ask.Themes = nil
	result := w.find(w.Post("100001", ask))
	if len(result.Matches) != 2 || result.Matches[0].Service.ID != s.ID {
		t.Fatalf("%+v", result.Matches)
	}
	want := "relevance: The leader is a specialist leader of education. It speaks of “blend”, as you do."
	if diff := cmp.Diff(want, sentences(result.Matches[0])[0]); diff != "" {
		t.Error(diff)
	}
}
