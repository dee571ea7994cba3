package leaders_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/money"
	"lateral/services/leaders"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes"
)

func TestOffer(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	first := must(w.Offer(t.Context(), mary, l.ID, serviceInput()))(t)
	want := leaders.Service{
		Meta: first.Meta, Ref: "S-1001", LeaderID: l.ID, HomeURN: oak, Title: "Phonics from the start",
		Description: "A term of coaching.", Themes: []themes.ID{"phonics", "early_years"},
		Phases: []register.Phase{register.Primary}, Formats: []themes.Format{themes.Coaching, themes.Modelling},
		InPerson: true, TravelKM: 30, DayRate: money.Pounds(350), Mutual: true, State: leaders.Draft, CreatedAt: now,
	}
	if diff := cmp.Diff(want, must(leaders.GetService(t.Context(), w.db, first.ID))(t)); diff != "" {
		t.Error(diff)
	}
	if got := must(w.Offer(t.Context(), mary, l.ID, serviceInput()))(t).Ref; got != "S-1002" {
		t.Error(got)
	}
}

func TestFreeServices(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	for _, free := range []money.Amount{{}, money.Pence(0)} {
		in := serviceInput()
		in.DayRate = free
		if got := must(w.Offer(t.Context(), mary, l.ID, in))(t).DayRate; got != money.Pence(0) {
			t.Errorf("%+v became %+v", free, got)
		}
	}
}

func TestOfferRefuses(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	tests := map[string]struct {
		change func(*leaders.ServiceInput)
		want   string
	}{
		"no title": {func(in *leaders.ServiceInput) { in.Title = " \n" }, "title: Enter a title."},
		"long title": {func(in *leaders.ServiceInput) { in.Title = strings.Repeat("é", 121) },
			"title: This is too long: it has 121 characters; at most 120 fit."},
		"hidden description": {func(in *leaders.ServiceInput) { in.Description = "a\u202eb" },
			"description: This has control characters. Please remove them."},
		"every theme": {func(in *leaders.ServiceInput) {
			in.Themes = nil
			for _, theme := range themes.All()[:11] {
				in.Themes = append(in.Themes, theme.ID)
			}
		}, "themes: Choose at most 10 themes."},
		"no phase": {func(in *leaders.ServiceInput) { in.Phases = nil }, "phases: Choose at least one."},
		"unknown phase": {func(in *leaders.ServiceInput) { in.Phases = []register.Phase{"infant"} },
			"phases[0]: This is not one of the choices."},
		"phase twice": {func(in *leaders.ServiceInput) { in.Phases = []register.Phase{"primary", "primary"} },
			"phases[1]: This is chosen twice."},
		"no format": {func(in *leaders.ServiceInput) { in.Formats = nil }, "formats: Choose at least one."},
		"unknown format": {func(in *leaders.ServiceInput) { in.Formats = []themes.Format{"coaching", "dance"} },
			"formats[1]: This is not one of the choices."},
		"nowhere": {func(in *leaders.ServiceInput) { in.InPerson, in.TravelKM = false, 0 },
			"inPerson: Choose in person, remote or both."},
		"no travel": {func(in *leaders.ServiceInput) { in.TravelKM = 0 },
			"travelKm: Enter how far you travel, from 1 to 310 miles."},
		"too far": {func(in *leaders.ServiceInput) { in.TravelKM = 501 },
			"travelKm: Enter how far you travel, from 1 to 310 miles."},
		"remote travel": {func(in *leaders.ServiceInput) { in.InPerson, in.Remote = false, true },
			"travelKm: There is no travel for support that is only remote: enter 0."},
		"negative rate": {func(in *leaders.ServiceInput) { in.DayRate = money.Pence(-1) },
			"dayRate.pence: Enter £0 to £2,000 a day."},
		"a huge rate": {func(in *leaders.ServiceInput) { in.DayRate = money.Pence(200_001) },
			"dayRate.pence: Enter £0 to £2,000 a day."},
		"another coinage": {func(in *leaders.ServiceInput) { in.DayRate = money.Amount{Pence: 1, Currency: "EUR"} },
			"dayRate.currency: Day rates are in pounds (GBP)."},
		"everything": {
			func(in *leaders.ServiceInput) { *in = leaders.ServiceInput{TravelKM: -1} },
			"title: Enter a title.\nphases: Choose at least one.\nformats: Choose at " +
				"least one.\n" +
				"inPerson: Choose in person, remote or both.\ntravelKm: There is no travel for support that is only remote: " +
				"enter 0.",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			in := serviceInput()
			tt.change(&in)
			_, err := w.Offer(t.Context(), mary, l.ID, in)
			if diff := cmp.Diff("invalid invalid\n"+tt.want, problem(err)); diff != "" {
				t.Error(diff)
			}
		})
	}
	page, _, err := w.Services(t.Context(), mary, l.ID, "", 10)
	if err != nil || len(page) != 0 {
		t.Errorf("%v, %v", page, err)
	}
}

func TestAServiceIsListedOnlyWithADesignationInForce(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	s := must(w.Offer(t.Context(), mary, l.ID, serviceInput()))(t)
	wantProblem(t, "conflict no_designation_in_force", second(w.Publish(t.Context(), mary, s.ID, s.Version)))
	claim := must(w.Claim(t.Context(), mary, l.ID, w.claimInput()))(t)
	wantProblem(t, "conflict no_designation_in_force", second(w.Publish(t.Context(), mary, s.ID, s.Version)))
	must(w.Verify(t.Context(), w.broker(), claim.ID, claim.Version, ""))(t)
	s = must(w.Publish(t.Context(), mary, s.ID, s.Version))(t)
	if !s.Shown() || w.last(s.ID).Type != leaders.ServiceOffered {
		t.Errorf("%+v, %v", s, w.happened(s.ID))
	}
}

func TestServiceStatesRefuse(t *testing.T) {
	w := newWorld(t)
	l, s := w.listed(mary, oak)
	wantProblem(t, "conflict service_listed", second(w.Publish(t.Context(), mary, s.ID, s.Version)))
	s = must(w.WithdrawService(t.Context(), mary, s.ID, s.Version))(t)
	wantProblem(t, "conflict service_not_listed", second(w.WithdrawService(t.Context(), mary, s.ID, s.Version)))
	wantProblem(t, "stale stale", second(w.Publish(t.Context(), mary, s.ID, s.Version-1)))
	must(w.Pause(t.Context(), mary, l.ID, l.Version))(t)
	hidden := must(leaders.GetService(t.Context(), w.db, s.ID))(t)
	if hidden.State == leaders.Withdrawn && hidden.Version == s.Version {
		t.Error("a withdrawn service does not say that its leader paused")
	}
	wantProblem(t, "conflict leader_not_listed", second(w.Publish(t.Context(), mary, s.ID, hidden.Version)))
}

func TestChangeService(t *testing.T) {
	w := newWorld(t)
	_, s := w.listed(mary, oak)
	in := serviceInput()
	in.Title, in.InPerson, in.Remote, in.TravelKM = "Phonics on screen", false, true, 0
	got := must(w.ChangeService(t.Context(), mary, s.ID, s.Version, in))(t)
	want := s
	want.Version, want.Title, want.InPerson, want.Remote, want.TravelKM = s.Version+1, "Phonics on screen", false, true, 0
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	wantProblem(t, "stale stale", second(w.ChangeService(t.Context(), mary, s.ID, s.Version, in)))
	if diff := cmp.Diff(leaders.ServiceChanged, w.last(s.ID).Type); diff != "" {
		t.Error(diff)
	}
}

func TestWhoSeesServices(t *testing.T) {
	w := newWorld(t)
	l, shown := w.listed(mary, oak)
	draft := must(w.Offer(t.Context(), mary, l.ID, serviceInput()))(t)
	for _, actor := range []people.Actor{mary, oakHead, operator} {
		page, _, err := w.Services(t.Context(), actor, l.ID, "", 10)
		if err != nil || len(page) != 2 || third(w.Service(t.Context(), actor, draft.ID)) != nil {
			t.Errorf("%s sees %d services, %v", actor.AccountID, len(page), err)
		}
	}
	for _, actor := range []people.Actor{tom, elmHead, w.broker(), stranger} {
		page, _, err := w.Services(t.Context(), actor, l.ID, "", 10)
		if err != nil || len(page) != 1 || page[0].ID != shown.ID {
			t.Errorf("%s sees %v, %v", actor.AccountID, page, err)
		}
		wantProblem(t, "not_found not_found", third(w.Service(t.Context(), actor, draft.ID)))
		wantProblem(t, "not_found not_found", second(w.Publish(t.Context(), actor, draft.ID, draft.Version)))
	}
	_, next, err := w.Services(t.Context(), mary, l.ID, "", 1)
	if err != nil || next == "" {
		t.Fatalf("%q, %v", next, err)
	}
	rest, last, err := w.Services(t.Context(), mary, l.ID, next, 1)
	if err != nil || last != "" || len(rest) != 1 || rest[0].ID != draft.ID {
		t.Errorf("%v, %q, %v", rest, last, err)
	}
}
