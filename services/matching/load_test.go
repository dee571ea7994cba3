package matching_test

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/events"
	"lateral/pkg/jobs"
	"lateral/services/agreements"
	"lateral/services/matching"
	"lateral/services/matching/labelled"
	"lateral/services/matching/rules"
)

// happens has a consumer handle what happened to the leader, twice: jobs may run again.
func (w *world) happens(leaderID string, halfDays int, consume func(events.Event) error) {
	w.T.Helper()
	about := agreements.Happened{LeaderID: leaderID, AgreementID: "agreement_1", HalfDays: halfDays}
	data := must(json.Marshal(about))(w.T)
	for range 2 {
		if err := consume(events.Event{At: w.Clock.Now(), Subject: "thing_1", Data: data}); err != nil {
			w.T.Fatal(err)
		}
	}
}

// A load grows with what happens, counts each thing once, and decays by half in four weeks. Who looks
// at who fits changes nothing: the job does, later.
func TestALoadGrowsAndDecays(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s, _ := w.lists("100002", offer())
	n := w.Post("100001", w.ask())
	for _, step := range []struct {
		name string
		act  func()
		want string
	}{
		{"nothing", func() {}, "2.00: Was shown, asked and booked little in recent weeks."},
		{"looked at, and not noted yet", func() { w.find(n) }, "2.00: Was shown, asked and booked little in recent weeks."},
		{"noted", func() {
			if err := w.matching.Load.NoteShown(w.Ctx, jobs.Job{}); err != nil {
				t.Fatal(err)
			}
		}, "1.90: Was shown, asked and booked little in recent weeks."},
		{"looked at again on the day", func() {
			if err := w.matching.Load.NoteShown(w.Ctx, jobs.Job{}); err != nil {
				t.Fatal(err)
			}
		}, "1.90: Was shown, asked and booked little in recent weeks."},
		{"asked", func() {
			w.happens(s.LeaderID, 0, func(e events.Event) error { return w.matching.Load.FollowAsked(w.Ctx, e) })
		}, "1.54: Was shown, asked or booked now and then in recent weeks."},
		{"booked", func() {
			w.happens(s.LeaderID, 6, func(e events.Event) error { return w.matching.Load.FollowBooked(w.Ctx, e) })
		}, "0.98: Was shown, asked or booked often in recent weeks, and steps back a little for others."},
		{"four weeks later", func() { w.Clock.Advance(28 * 24 * time.Hour) },
			"1.31: Was shown, asked or booked now and then in recent weeks."},
		{"cancelled", func() {
			w.happens(s.LeaderID, 6, func(e events.Event) error { return w.matching.Load.FollowFreed(w.Ctx, e) })
		}, "1.74: Was shown, asked or booked now and then in recent weeks."},
	} {
		step.act()
		e := w.evidence(n, rules.LoadRule)
		if diff := cmp.Diff(step.want, fmt.Sprintf("%.2f: %s", e.Exact, e.Sentence)); diff != "" {
			t.Errorf("%s: %s", step.name, diff)
		}
	}
	replica := matching.New(w.DB, w.engine, w.Clock.Now)
	other := must(replica.Find(w.Ctx, w.head, n.ID, 10))(t)
	if here := w.find(n); here.Matches[0].Score != other.Matches[0].Score {
		t.Errorf("%v here, %v in a program that was started since", here.Matches[0].Score, other.Matches[0].Score)
	}
}

// Over the labelled set, by words alone, whoever was shown for many needs steps back, and the order is as good as
// before to a hundredth.
func TestLoadCostsAtMostAHundredthOfTheOrder(t *testing.T) {
	t.Parallel()
	set, err := labelled.Read("testdata")
	if err != nil {
		t.Fatal(err)
	}
	r := rankSet(t, set, nil)
	before, _ := r.run()
	if err := r.matching.Load.NoteShown(r.Ctx, jobs.Job{}); err != nil {
		t.Fatal(err)
	}
	after, _ := r.run()
	was, is := set.Measure(before, labelled.Every).NDCG.Mean, set.Measure(after, labelled.Every).NDCG.Mean
	t.Logf("nDCG@10 %.4f without load, %.4f with", was, is)
	if is < was-0.01 {
		t.Errorf("nDCG@10 %.4f without load, %.4f with", was, is)
	}
}
