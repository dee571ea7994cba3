package needs_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes"
)

// paths are the bad fields that err names.
func paths(t *testing.T, err error) []string {
	t.Helper()
	var e *apperr.Error
	if !errors.As(err, &e) || e.Kind != apperr.KindInvalid {
		t.Fatalf("error = %v, want Invalid", err)
	}
	var at []string
	for _, f := range e.Fields {
		at = append(at, f.Path)
	}
	return at
}

// code is the code of the problem, "" where there is none.
func code(err error) string {
	var e *apperr.Error
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}

func TestGuidedPosting(t *testing.T) {
	w := needstest.New(t)
	w.Import(needstest.School{URN: "100001"}, needstest.School{URN: "100002"})
	p := w.Partnership("Solent Alliance", "100001", "100002")
	head := needstest.Person(people.Head, "100001")

	n, err := w.Needs.Draft(w.Ctx, head, needs.DraftInput{URN: "100001", Ask: needs.Ask{What: "  Phonics "}})
	if err != nil {
		t.Fatal(err)
	}
	if n.Ref != "N-2001" || n.State != needs.Draft || n.What != "Phonics" || n.PartnershipID != p.ID {
		t.Fatalf("draft = %+v", n)
	}
	ask := needstest.Ask()
	ask.PartnershipID, ask.Themes = p.ID, []themes.ID{"Phonics", "phonics"}
	if n, err = w.Needs.Save(w.Ctx, head, n.ID, n.Version, ask); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]themes.ID{"phonics"}, n.Themes); diff != "" {
		t.Error("themes are kept by id, once each:", diff)
	}
	if n, err = w.Needs.Post(w.Ctx, head, n.ID, n.Version); err != nil {
		t.Fatal(err)
	}
	if n.State != needs.Open || n.Reach != needs.ToPartnership || n.ReplyDays != 5 {
		t.Errorf("posted = %s, reach %s, %d days", n.State, n.Reach, n.ReplyDays)
	}
	if want := w.Clock.Now().AddDate(0, 0, 5); n.WidenAt == nil || !n.WidenAt.Equal(want) {
		t.Errorf("widens at %v, want %v", n.WidenAt, want)
	}
	want := []events.Type{needs.NeedDrafted, needs.NeedSaved, needs.NeedPosted}
	if diff := cmp.Diff(want, w.Events(n.ID)); diff != "" {
		t.Error(diff)
	}
}

func TestSavingRefusesWhatCannotBeKept(t *testing.T) {
	w := needstest.New(t)
	w.Import(needstest.School{URN: "100001"})
	head := needstest.Person(people.Head, "100001")
	tests := []struct {
		name string
		ask  needs.Ask
		want []string
	}{
		{"text of a megabyte", needs.Ask{What: strings.Repeat("x", 1<<20)}, []string{"what"}},
		{"control characters", needs.Ask{Success: "a\x00b", YearGroups: "\x1b"}, []string{"success", "yearGroups"}},
		{"an unknown theme", needs.Ask{Themes: []themes.ID{"phonics", "alchemy"}}, []string{"themes[1]"}},
		{"four themes", needs.Ask{Themes: []themes.ID{"phonics", "english", "music", "drama"}}, []string{"themes"}},
		{"invalid choices", needs.Ask{Phase: "x", Funding: "x", MostReach: "x", Formats: []themes.Format{"x"}},
			[]string{"formats[0]", "phase", "funding", "mostReach"}},
		{"a format twice", needs.Ask{Formats: []themes.Format{themes.Review, themes.Review}}, []string{"formats[1]"}},
		{"negative amounts", needs.Ask{HalfDays: -1, ReplyDays: -1, Budget: money.Pence(-1)},
			[]string{"halfDays", "replyDays", "budget.pence"}},
		{"too much", needs.Ask{HalfDays: 201, ReplyDays: 61, Budget: money.Pence(1_000_000_01)},
			[]string{"halfDays", "replyDays", "budget.pence"}},
		{"money of no currency", needs.Ask{Budget: money.Amount{Pence: 5}}, []string{"budget.currency"}},
		{"invalid days", needs.Ask{StartOn: "2026-02-30", ByOn: "tomorrow"}, []string{"startOn", "byOn"}},
		{"an end before its start", needs.Ask{StartOn: "2026-03-02", ByOn: "2026-03-01"}, []string{"byOn"}},
		{"a partnership that it is not in", needs.Ask{What: "Phonics.", PartnershipID: "partnership_x"},
			[]string{"partnershipId"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := w.Needs.Draft(w.Ctx, head, needs.DraftInput{URN: "100001", Ask: tt.ask})
			if diff := cmp.Diff(tt.want, paths(t, err)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestPostingSaysAllThatIsMissing(t *testing.T) {
	w := needstest.New(t)
	w.Import(needstest.School{URN: "100001", Name: "Oak Tree School"})
	tests := []struct {
		name   string
		change func(*needs.Ask)
		want   []string
	}{
		{"everything", func(a *needs.Ask) { *a = needs.Ask{YearGroups: "Year 1"} },
			[]string{"what", "success", "phase", "halfDays", "inPerson", "funding", "mostReach", "byOn"}},
		{"days in return need no money", func(a *needs.Ask) { a.Funding, a.Mutual, a.Success = "", true, "" },
			[]string{"success"}},
		{"a day that has passed", func(a *needs.Ask) { a.ByOn = "2026-01-11" }, []string{"byOn"}},
		{"a first day that has passed", func(a *needs.Ask) { a.StartOn = "2026-01-11" }, []string{"startOn"}},
		{"today as the first day", func(a *needs.Ask) { a.StartOn, a.Success = "2026-01-12", "" }, []string{"success"}},
		{"more days than there are", func(a *needs.Ask) {
			a.StartOn, a.ByOn, a.HalfDays = "2026-02-07", "2026-02-08", 5
		}, []string{"halfDays"}},
		{"as many days as there are", func(a *needs.Ask) {
			a.StartOn, a.ByOn, a.HalfDays, a.Success = "2026-02-07", "2026-02-08", 4, ""
		}, []string{"success"}},
		{"more days than are left", func(a *needs.Ask) { a.ByOn, a.HalfDays = "2026-01-12", 3 }, []string{"halfDays"}},
		{"a day far off", func(a *needs.Ask) { a.ByOn = "2028-01-13" }, []string{"byOn"}},
		{"a reach in which it cannot begin", func(a *needs.Ask) { a.MostReach = needs.ToPartnership }, []string{"mostReach"}},
		{"the school's name", func(a *needs.Ask) { a.What += " We at OAK TREE SCHOOL worry." }, []string{"what"}},
		{"the school's number", func(a *needs.Ask) { a.Success += " (100001)" }, []string{"success"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ask := needstest.Ask()
			tt.change(&ask)
			n := w.Draft("100001", ask)
			_, err := w.Needs.Post(w.Ctx, needstest.Person(people.Head, "100001"), n.ID, n.Version)
			if diff := cmp.Diff(tt.want, paths(t, err)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWhoMayChangeANeed(t *testing.T) {
	w := needstest.New(t)
	w.Import(needstest.School{URN: "100001"}, needstest.School{URN: "100002"})
	n := w.Draft("100001", needstest.Ask())
	posted := w.Post("100001", needstest.Ask())
	tests := []struct {
		name  string
		actor people.Actor
		need  needs.Need
		want  apperr.Kind
	}{
		{"the finance officer, a draft", needstest.Person(people.Finance, "100001"), n, apperr.KindNotFound},
		{"the finance officer, a posted need", needstest.Person(people.Finance, "100001"), posted, apperr.KindForbidden},
		{"a head within reach", needstest.Person(people.Head, "100002"), posted, apperr.KindNotFound},
		{"a head, another's draft", needstest.Person(people.Head, "100002"), n, apperr.KindNotFound},
		{"nobody", people.Actor{}, posted, apperr.KindNotFound},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := w.Needs.Withdraw(w.Ctx, tt.actor, tt.need.ID, tt.need.Version)
			if !apperr.Is(err, tt.want) {
				t.Errorf("error = %v, want %s", err, tt.want)
			}
		})
	}
	if _, err := w.Needs.Draft(w.Ctx, needstest.Person(people.Leader, "100001"),
		needs.DraftInput{URN: "100001"}); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("a leader drafted: %v", err)
	}
	if _, err := w.Needs.Post(w.Ctx, needstest.Person(people.Senior, "100001"), n.ID, n.Version); err != nil {
		t.Errorf("a senior leader posting: %v", err)
	}
}

func TestStatesRefuseWhatComesTooLate(t *testing.T) {
	w := needstest.New(t)
	w.Import(needstest.School{URN: "100001"}, needstest.School{URN: "100009", Status: "Closed"})
	head := needstest.Person(people.Head, "100001")
	n := w.Post("100001", needstest.Ask())

	if _, err := w.Needs.Post(w.Ctx, head, n.ID, n.Version); code(err) != "need_not_draft" {
		t.Errorf("posting twice: %v", err)
	}
	if _, err := w.Needs.Withdraw(w.Ctx, head, n.ID, n.Version-1); !apperr.Is(err, apperr.KindStale) {
		t.Errorf("withdrawing what one has not seen: %v", err)
	}
	if _, err := w.Needs.Reopen(w.Ctx, head, n.ID, n.Version, ""); code(err) != "need_not_ended" {
		t.Errorf("reopening an open need: %v", err)
	}
	n, err := w.Needs.Withdraw(w.Ctx, head, n.ID, n.Version)
	if err != nil || n.WidenAt != nil || n.EndedAt == nil {
		t.Fatalf("withdrawing: %+v, %v", n, err)
	}
	for name, call := range map[string]func() (needs.Need, error){
		"withdraw": func() (needs.Need, error) { return w.Needs.Withdraw(w.Ctx, head, n.ID, n.Version) },
		"name":     func() (needs.Need, error) { return w.Needs.Name(w.Ctx, head, n.ID, n.Version) },
		"save": func() (needs.Need, error) {
			return w.Needs.Save(w.Ctx, head, n.ID, n.Version, n.Ask)
		},
	} {
		if _, err := call(); code(err) != "need_not_open" {
			t.Errorf("%s of a withdrawn need: %v", name, err)
		}
	}
	n, err = w.Needs.Reopen(w.Ctx, head, n.ID, n.Version, "2026-04-30")
	if err != nil || n.State != needs.Open || n.ByOn != "2026-04-30" || n.EndedAt != nil {
		t.Errorf("reopening: %+v, %v", n, err)
	}
	closed := needstest.Person(people.Head, "100009")
	if _, err := w.Needs.Draft(w.Ctx, closed,
		needs.DraftInput{URN: "100009", Ask: needs.Ask{What: "Phonics."}}); code(err) != "school_not_open" {
		t.Errorf("drafting for a closed school: %v", err)
	}
}

func TestAnOpenNeedKeepsItsPromises(t *testing.T) {
	w := needstest.New(t)
	w.Import(needstest.School{URN: "100001"})
	p := w.Partnership("Solent Alliance", "100001")
	head := needstest.Person(people.Head, "100001")
	ask := needstest.Ask()
	ask.Named = true
	n := w.Post("100001", ask)

	tests := []struct {
		name   string
		change func(*needs.Ask)
		want   []string
	}{
		{"another partnership", func(a *needs.Ask) { a.PartnershipID = "" }, []string{"partnershipId"}},
		{"no longer named", func(a *needs.Ask) { a.Named = false }, []string{"named"}},
		{"no longer complete", func(a *needs.Ask) { a.Success, a.HalfDays = "", 0 }, []string{"success", "halfDays"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ask := n.Ask
			tt.change(&ask)
			_, err := w.Needs.Save(w.Ctx, head, n.ID, n.Version, ask)
			if diff := cmp.Diff(tt.want, paths(t, err)); diff != "" {
				t.Error(diff)
			}
		})
	}
	changed := n.Ask
	changed.Remote, changed.MostReach, changed.PartnershipID = true, needs.ToNation, p.ID
	n, err := w.Needs.Save(w.Ctx, head, n.ID, n.Version, changed)
	if err != nil || !n.Remote || n.MostReach != needs.ToNation {
		t.Errorf("a change that breaks none: %+v, %v", n, err)
	}
}

func TestTwoHeadsSaveTheSameStep(t *testing.T) {
	w := needstest.New(t)
	w.Import(needstest.School{URN: "100001"})
	n := w.Draft("100001", needstest.Ask())
	results := make(chan error, 2)
	for _, role := range []people.Role{people.Head, people.Senior} {
		go func() {
			_, err := w.Needs.Save(w.Ctx, needstest.Person(role, register.URN("100001")), n.ID, n.Version,
				needstest.Ask())
			results <- err
		}()
	}
	first, second := <-results, <-results
	if (first == nil) == (second == nil) {
		t.Errorf("one is kept and the other hears of it: %v, %v", first, second)
	}
	if !apperr.Is(errors.Join(first, second), apperr.KindStale) {
		t.Errorf("errors = %v, %v", first, second)
	}
}

// A need that is open stays as it was agreed to be shown while time goes by; only what changes is looked at anew.
func TestAnOpenNeedCanBeChangedAfterItsFirstDay(t *testing.T) {
	w := needstest.New(t)
	w.Import(needstest.School{URN: "100001", Name: "Oak Tree School"})
	head := needstest.Person(people.Head, "100001")
	ask := needstest.Ask()
	ask.StartOn, ask.ByOn, ask.HalfDays = "2026-01-13", "2026-01-16", 8
	n := w.Post("100001", ask)
	w.Clock.Advance(2 * 24 * time.Hour)
	ask.Success = "All read."
	n, err := w.Needs.Save(w.Ctx, head, n.ID, n.Version, ask)
	if err != nil {
		t.Fatalf("another text: %v", err)
	}
	ask.HalfDays = 7 // from today three days are left
	_, err = w.Needs.Save(w.Ctx, head, n.ID, n.Version, ask)
	if diff := cmp.Diff([]string{"halfDays"}, paths(t, err)); diff != "" {
		t.Errorf("other days: %v%s", err, diff)
	}
}

func TestADayThatNobodyMeansIsCalledTooFarOrPast(t *testing.T) {
	w := needstest.New(t)
	w.Import(needstest.School{URN: "100001", Name: "Oak Tree School"})
	for day, want := range map[date.Day]string{
		"2999-07-01": "Choose a day within the next two years.", "1066-10-14": "This day has passed. Choose a later one.",
		"2026-02-30": "Enter a date, like 2026-02-03.",
	} {
		_, err := w.Needs.Draft(w.Ctx, needstest.Person(people.Head, "100001"),
			needs.DraftInput{URN: "100001", Ask: needs.Ask{What: "Phonics.", ByOn: day}})
		var problem *apperr.Error
		if !errors.As(err, &problem) || problem.Fields[0].Path != "byOn" || problem.Fields[0].Message != want {
			t.Errorf("%s: %v", day, err)
		}
	}
}
