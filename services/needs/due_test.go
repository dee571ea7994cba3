package needs_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/jobs"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/people"
)

const day = 24 * time.Hour

var (
	noJob      = jobs.Job{}
	ignoreMeta = cmpopts.IgnoreTypes(docdb.Meta{})
)

func TestWideningGoesAStepAtATimeToWhereTheHeadAllows(t *testing.T) {
	w, _ := county(t)
	n := w.Post("100001", priced(needs.ToNation))
	steps := []struct {
		after   time.Duration
		want    needs.Reach
		further bool
	}{
		{5*day - time.Second, needs.ToPartnership, true},
		{time.Second, needs.ToRegion, true},
		{0, needs.ToRegion, true}, // the job runs again at once
		{20 * day, needs.ToNation, false},
		{20 * day, needs.ToNation, false},
	}
	for i, step := range steps {
		w.Clock.Advance(step.after)
		if err := w.Needs.WidenDue(w.Ctx, noJob); err != nil {
			t.Fatal(err)
		}
		got, err := needs.GetNeed(w.Ctx, w.DB, n.ID)
		if err != nil || got.Reach != step.want || (got.WidenAt != nil) != step.further {
			t.Errorf("step %d: %s, widens at %v, %v; want %s", i, got.Reach, got.WidenAt, err, step.want)
		}
	}
	got, err := needs.GetNeed(w.Ctx, w.DB, n.ID)
	want := []needs.Widening{
		{From: needs.ToPartnership, To: needs.ToRegion, At: n.PostedAt.Add(5 * day)},
		{From: needs.ToRegion, To: needs.ToNation, At: n.PostedAt.Add(25 * day)},
	}
	if diff := cmp.Diff(want, got.Widened); diff != "" || err != nil {
		t.Error(err, diff)
	}
}

func TestOpenNeedsLapseTheDayAfterTheirLast(t *testing.T) {
	w, _ := county(t)
	ask := needstest.Ask()
	ask.ByOn = "2026-01-14"
	n, agreed := w.Post("100001", ask), w.Post("100001", ask)
	draft := w.Draft("100001", ask)
	update(t, w, func(tx docdb.Tx) error { return w.Needs.MarkAgreed(w.Ctx, tx, agreed.ID, "agreement_1") })

	states := func() []needs.State {
		if err := w.Needs.LapseDue(w.Ctx, noJob); err != nil {
			t.Fatal(err)
		}
		var all []needs.State
		for _, id := range []string{n.ID, agreed.ID, draft.ID} {
			n, err := needs.GetNeed(w.Ctx, w.DB, id)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, n.State)
		}
		return all
	}
	w.Clock.Advance(2 * day) // its last day
	if diff := cmp.Diff([]needs.State{needs.Open, needs.Agreed, needs.Draft}, states()); diff != "" {
		t.Error(diff)
	}
	w.Clock.Advance(day)
	if diff := cmp.Diff([]needs.State{needs.Lapsed, needs.Agreed, needs.Draft}, states()); diff != "" {
		t.Error(diff)
	}
	_, err := w.Needs.Reopen(w.Ctx, needstest.Person(people.Head, "100001"), n.ID, n.Version+1, "")
	if diff := cmp.Diff([]string{"byOn"}, paths(t, err)); diff != "" {
		t.Error("a lapsed need needs another last day:", diff)
	}
}

func TestWhatSupportMarks(t *testing.T) {
	w, _ := county(t)
	n := w.Post("100001", needstest.Ask())
	mark := map[string]func(tx docdb.Tx) error{
		"agreed":   func(tx docdb.Tx) error { return w.Needs.MarkAgreed(w.Ctx, tx, n.ID, "agreement_1") },
		"met":      func(tx docdb.Tx) error { return w.Needs.MarkMet(w.Ctx, tx, n.ID) },
		"reopened": func(tx docdb.Tx) error { return w.Needs.MarkReopened(w.Ctx, tx, n.ID) },
	}
	for _, step := range []struct {
		mark, code string
		state      needs.State
		agreement  string
	}{
		{"met", "need_not_agreed", needs.Open, ""},
		{"reopened", "need_not_agreed", needs.Open, ""},
		{"agreed", "", needs.Agreed, "agreement_1"},
		{"agreed", "need_not_open", needs.Agreed, "agreement_1"},
		{"reopened", "", needs.Open, ""},
		{"agreed", "", needs.Agreed, "agreement_1"},
		{"met", "", needs.Met, "agreement_1"},
		{"met", "", needs.Met, "agreement_1"},
	} {
		err := w.DB.Update(w.Ctx, mark[step.mark])
		if code(err) != step.code {
			t.Errorf("%s: %v, want %q", step.mark, err, step.code)
		}
		got, err := needs.GetNeed(w.Ctx, w.DB, n.ID)
		if err != nil || got.State != step.state || got.AgreementID != step.agreement ||
			got.State != needs.Open && got.WidenAt != nil {
			t.Errorf("after %s: %+v, %v", step.mark, got, err)
		}
	}
	want := []events.Type{
		needs.NeedDrafted, needs.NeedPosted, needs.NeedAgreed, needs.NeedReopened, needs.NeedAgreed, needs.NeedMet,
	}
	if diff := cmp.Diff(want, w.Events(n.ID)); diff != "" {
		t.Error(diff)
	}
}

// In any order of events, reach never narrows and never passes the head's limit,
// and only an open need waits to widen.
func TestReachNeverNarrows(t *testing.T) {
	w, _ := county(t)
	head := needstest.Person(people.Head, "100001")
	inDays := func(n int) date.Day { return date.On(w.Clock.Now()).AddDays(n) }
	rapid.Check(t, func(r *rapid.T) {
		most := rapid.SampledFrom(needs.Reaches()).Draw(r, "most")
		ask := priced(most)
		ask.StartOn, ask.ByOn = "", inDays(90)
		n := w.Post("100001", ask)
		widest := n.Reach
		for range rapid.IntRange(1, 12).Draw(r, "steps") {
			before, err := needs.GetNeed(w.Ctx, w.DB, n.ID)
			if err != nil {
				r.Fatal(err)
			}
			switch rapid.IntRange(0, 6).Draw(r, "what") {
			case 0, 1:
				w.Clock.Advance(5 * day)
				if err := w.Needs.WidenDue(w.Ctx, noJob); err != nil {
					r.Fatal(err)
				}
			case 2:
				_, _ = w.Needs.Withdraw(w.Ctx, head, n.ID, before.Version)
			case 3:
				_, _ = w.Needs.Reopen(w.Ctx, head, n.ID, before.Version, inDays(90))
			case 4:
				_ = w.DB.Update(w.Ctx, func(tx docdb.Tx) error { return w.Needs.MarkAgreed(w.Ctx, tx, n.ID, "a") })
			case 5:
				_ = w.DB.Update(w.Ctx, func(tx docdb.Tx) error { return w.Needs.MarkReopened(w.Ctx, tx, n.ID) })
			case 6:
				ask := before.Ask
				ask.MostReach = rapid.SampledFrom(needs.Reaches()).Draw(r, "new most")
				ask.ReplyDays = 1
				_, _ = w.Needs.Save(w.Ctx, head, n.ID, before.Version, ask)
			}
			got, err := needs.GetNeed(w.Ctx, w.DB, n.ID)
			if err != nil {
				r.Fatal(err)
			}
			if !widest.Within(got.Reach) || !got.Reach.Within(got.MostReach) {
				r.Fatalf("reach %s, was %s, at most %s", got.Reach, widest, got.MostReach)
			}
			if got.WidenAt != nil && (got.State != needs.Open || got.Reach == got.MostReach) {
				r.Fatalf("%s, reaches %s of %s, would widen at %v", got.State, got.Reach, got.MostReach, got.WidenAt)
			}
			widest = got.Reach
		}
	})
}

func TestReachesAreOrdered(t *testing.T) {
	all := needs.Reaches()
	for i, a := range all {
		for j, b := range all {
			if got := a.Within(b); got != (i <= j) {
				t.Errorf("%s within %s = %v", a, b, got)
			}
		}
	}
}

func update(t testing.TB, w *needstest.World, fn func(docdb.Tx) error) {
	t.Helper()
	if err := w.DB.Update(w.Ctx, fn); err != nil {
		t.Fatal(err)
	}
}
